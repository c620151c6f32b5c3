import type { NavGroup } from '@/components/shell/staff-shell'
import type { NavItem } from '@/components/shell/nav-item'
import type { StaffRole, StaffViewer } from '@/lib/kernel/viewer'
import { mayKeepPacks } from '@/lib/measures/pack-policy'

type Place =
  | 'clinicianToday'
  | 'screenings'
  | 'screeningRules'
  | 'lateMeasures'
  | 'guideQueue'
  | 'deskToday'
  | 'clients'
  | 'calendar'
  | 'alerts'
  | 'messages'
  | 'circles'
  | 'away'
  | 'medicines'
  | 'instruments'
  | 'invitations'
  | 'admin'
  | 'people'
  | 'rooms'
  | 'board'
  | 'boards'
  | 'stock'
  | 'reports'
  | 'settings'
  | 'booking'
  | 'duties'
  | 'responseTimes'
  | 'consents'
  | 'protocol'
  | 'prompts'

const items: Readonly<Record<Place, Omit<NavItem, 'label'>>> = {
  clinicianToday: { href: '/clinician', icon: 'today' },
  screenings: { href: '/screenings', icon: 'screening' },
  screeningRules: { href: '/screening-rules', icon: 'record' },
  lateMeasures: { href: '/measures', icon: 'queue' },
  guideQueue: { href: '/guide', icon: 'queue' },
  deskToday: { href: '/front-desk', icon: 'today' },
  clients: { href: '/clients', icon: 'clients' },
  calendar: { href: '/calendar', icon: 'calendar' },
  alerts: { href: '/alerts', icon: 'alerts' },
  messages: { href: '/messages', icon: 'messages' },
  circles: { href: '/circles', icon: 'people' },
  away: { href: '/away', icon: 'people' },
  medicines: { href: '/medicines', icon: 'medicines' },
  instruments: { href: '/admin/instruments', icon: 'learn' },
  invitations: { href: '/invitations', icon: 'messages' },
  admin: { href: '/admin', icon: 'home', exact: true },
  people: { href: '/admin/people', icon: 'people' },
  rooms: { href: '/admin/rooms', icon: 'rooms' },
  board: { href: '/board', icon: 'board' },
  boards: { href: '/admin/boards', icon: 'board' },
  stock: { href: '/stock', icon: 'record' },
  reports: { href: '/reports', icon: 'record' },
  settings: { href: '/admin/settings', icon: 'settings' },
  responseTimes: { href: '/alerts/times', icon: 'alerts' },
  booking: { href: '/admin/booking', icon: 'calendar' },
  duties: { href: '/admin/duties', icon: 'safety' },
  protocol: { href: '/protocol', icon: 'screening' },
  consents: { href: '/admin/consents', icon: 'record' },
  prompts: { href: '/admin/prompts', icon: 'journal' },
}

/** Whose places are whose. */
const placesOf: Readonly<Record<StaffRole, readonly Place[]>> = {
  clinician: [
    'clinicianToday',
    'screenings',
    'lateMeasures',
    'board',
    'clients',
    'calendar',
    'alerts',
    'messages',
    'medicines',
    'stock',
    'reports',
    'invitations',
    'protocol',
    'screeningRules',
    'instruments',
    'away',
  ],
  guide: ['guideQueue', 'board', 'clients', 'calendar', 'alerts', 'messages', 'circles', 'away'],
  front_desk: ['deskToday', 'calendar', 'clients', 'invitations'],
  administrator: [
    'admin',
    'people',
    'rooms',
    'boards',
    'stock',
    'duties',
    'responseTimes',
    'consents',
    'protocol',
    'prompts',
    'instruments',
    'settings',
    'booking',
    'invitations',
    'screeningRules',
  ],
}

interface Words {
  readonly place: (name: Place) => string
  readonly role: (name: StaffRole) => string
}

/**
 * The menu of somebody who works here, a group a role; a place that two roles share is shown once, and one that needs a
 * credential only to its holder.
 */
export function staffMenu(viewer: StaffViewer, words: Words): readonly NavGroup[] {
  const shown = new Set<Place>()
  const mayOpen = (place: Place) => place !== 'instruments' || mayKeepPacks(viewer)
  return viewer.roles.map((role) => {
    const mine = placesOf[role].filter((place) => mayOpen(place) && !shown.has(place))
    for (const place of mine) shown.add(place)
    return {
      label: words.role(role),
      items: mine.map((place) => ({ ...items[place], label: words.place(place) })),
    }
  })
}
