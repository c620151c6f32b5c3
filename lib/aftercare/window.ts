import { daysBetween, localDate } from '@/lib/time/zone'
import type { Phase } from './model'

/** The last day that the window is often described as having [brief S43]. Nothing ends on it. */
export const LAST_WINDOW_DAY = 10

/** Days since the session's date where the client lives; the session's own day is 0. */
export const windowDay = (sessionAt: Date, now: Date, zone: string): number =>
  daysBetween(localDate(sessionAt, zone), localDate(now, zone))

/** What a day of the window is for (clinical rules, F.2). After day 10 there is no deadline. */
export function phaseOf(day: number): Phase {
  if (day < 0) return 'before'
  if (day === 0) return 'rest'
  if (day === 1) return 'quiet'
  if (day <= 3) return 'clarify'
  if (day <= 6) return 'practise'
  return day <= LAST_WINDOW_DAY ? 'closing' : 'open'
}

export interface WindowLine<Id> {
  readonly session: Id
  readonly day: number
  readonly phase: Phase
  /** The line that is shown; a later session restarts it and the plans of earlier ones stay. */
  readonly isCurrent: boolean
  /** Still within its ten days while a later line is the one shown. */
  readonly overlaps: boolean
}

/** One line for each session that has taken place, the latest first. */
export function windowLines<Id>(
  sessions: readonly { readonly id: Id; readonly at: Date }[],
  now: Date,
  zone: string,
): readonly WindowLine<Id>[] {
  return sessions
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => b.at.getTime() - a.at.getTime())
    .map(({ id, at }, index) => {
      const day = windowDay(at, now, zone)
      const isCurrent = index === 0
      const overlaps = !isCurrent && day <= LAST_WINDOW_DAY
      return { session: id, day, phase: phaseOf(day), isCurrent, overlaps }
    })
}
