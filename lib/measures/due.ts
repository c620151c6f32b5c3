import type { Instrument } from './model'

const DAY_MS = 86_400_000
/** Two weeks are asked about, so the same form is not filled in more than weekly (clinical rules, E.7). */
const NOT_MORE_OFTEN_THAN_DAYS = 7

export interface MeasureFacts {
  readonly now: Date
  /** The client is still in the screening, or its answers were not decided about. */
  readonly screening: boolean
  readonly nextSessionAt: Date | null
  readonly lastSessionAt: Date | null
  /** When this instrument was last finished. */
  readonly lastDoneAt: Date | null
}

export type DueReason = 'screening' | 'before_session' | 'after_session'

const daysFrom = (earlier: Date, later: Date): number =>
  (later.getTime() - earlier.getTime()) / DAY_MS

/** Why a measure of mood or worry is asked for now; null where it is not. Clinical rules, E.7. */
export function dueReason(instrument: Instrument, facts: MeasureFacts): DueReason | null {
  if (instrument !== 'PHQ-9' && instrument !== 'GAD-7') return null
  const { now, lastDoneAt, nextSessionAt, lastSessionAt } = facts
  const recent = lastDoneAt !== null && daysFrom(lastDoneAt, now) < NOT_MORE_OFTEN_THAN_DAYS
  if (recent) return null
  if (facts.screening && lastDoneAt === null) return 'screening'
  if (nextSessionAt && daysFrom(now, nextSessionAt) <= 7 && daysFrom(now, nextSessionAt) >= 0)
    return 'before_session'
  if (lastSessionAt && daysFrom(lastSessionAt, now) >= 7 && daysFrom(lastSessionAt, now) < 21)
    return lastDoneAt === null || daysFrom(lastSessionAt, lastDoneAt) < 6 ? 'after_session' : null
  return null
}
