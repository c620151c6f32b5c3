import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { type NotDone, type Refusal, refused } from '@/lib/kernel/outcome'
import { localDate } from '@/lib/time/zone'
import type { BookingSettings } from './settings'
import { gridOf } from './slots'

export type OwnTimeRefusal = Refusal<'not_offered'>

/** Clients choose among the times that are offered: those on the clinic's grid of the day. Null: it is one of them. */
export function ownTimeProblem(
  { viewer }: Pick<Occasion, 'viewer'>,
  startsAt: Date,
  zone: string,
  { gridMin }: Pick<BookingSettings, 'gridMin'>,
): NotDone<OwnTimeRefusal> | null {
  if (viewer.kind !== 'client') return null
  const offered = gridOf(localDate(startsAt, zone), zone, gridMin)
  return offered.some((at) => at.getTime() === startsAt.getTime()) ? null : refused('not_offered')
}
