import type { NavItem } from '@/components/shell/nav-item'

type Place = 'clientToday' | 'session' | 'journal' | 'plan' | 'record'

const items: readonly (readonly [Place, Omit<NavItem, 'label'>])[] = [
  ['clientToday', { href: '/my', icon: 'today', exact: true }],
  ['session', { href: '/my/session', icon: 'session' }],
  ['journal', { href: '/my/journal', icon: 'journal' }],
  ['plan', { href: '/my/plan', icon: 'integration' }],
  ['record', { href: '/my/record', icon: 'record' }],
]

/** A client's few places, the same ones for everybody. */
export const clientMenu = (word: (place: Place) => string): readonly NavItem[] =>
  items.map(([place, item]) => ({ ...item, label: word(place) }))
