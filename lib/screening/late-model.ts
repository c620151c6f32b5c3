import type { AskedInstrument, StaffAsked } from '@/lib/measures/asking'
import { nobodySought, type Sought } from '@/lib/clients/model'

/** What is late, all that is open for clients, or what a clinician asks by themselves. */
export const lateKinds = ['late', 'waiting', 'mine'] as const
export type LateKind = (typeof lateKinds)[number]

export const lateSorts = ['waiting', 'name'] as const
export type LateSort = (typeof lateSorts)[number]

export interface LateAsked {
  readonly kind: LateKind
  readonly search: Sought
  readonly sort: LateSort
}

type Address = Readonly<Record<string, string | readonly string[] | undefined>>

/** What an address asks of the list; what it does not know is left out. */
export const lateAskedOf = ({ show, sort }: Address, search: Sought = nobodySought): LateAsked => ({
  kind: lateKinds.find((kind) => kind === show) ?? 'late',
  search,
  sort: lateSorts.find((known) => known === sort) ?? 'waiting',
})

export function lateHref(asked: LateAsked, change: Partial<LateAsked> = {}): string {
  const { kind, search, sort } = { ...asked, ...change }
  const query = new URLSearchParams({
    ...(kind === 'late' ? {} : { show: kind }),
    ...(search.sealed ? { q: search.sealed } : {}),
    ...(sort === 'waiting' ? {} : { sort }),
  }).toString()
  return query ? `/measures?${query}` : '/measures'
}

export interface OpenMeasure<Of extends AskedInstrument = AskedInstrument> {
  readonly instrument: Of
  readonly late: boolean
  /** Since when it is open or, where it is late, since when it is that. */
  readonly since: Date
}

/** One client of whom something is open. */
export interface LateLine {
  readonly clientId: string
  readonly name: string
  readonly zone: string
  readonly open: readonly OpenMeasure[]
  /** What of it a clinician asks by themselves. */
  readonly mine: readonly OpenMeasure<StaffAsked>[]
  readonly since: Date
  readonly lastAnswered: Date | null
  readonly invited: Date | null
  readonly reminded: Date | null
  /** When a reminder that was asked for goes out; null where none is on its way. */
  readonly planned: Date | null
  /** Whether a reminder may go out now; else why not: it was asked lately, or reminded of already. */
  readonly mayRemind: 'yes' | 'lately' | 'reminded'
}
