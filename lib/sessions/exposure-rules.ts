import { addDays, daysBetween } from '@/lib/time/zone'

export const BLADDER_SYMPTOMS = ['frequency', 'urgency', 'pain', 'blood', 'leak'] as const
export type BladderSymptom = (typeof BLADDER_SYMPTOMS)[number]

/** Days over which sessions and milligrams are counted [gen]. */
export const EXPOSURE_DAYS = 90
/** Bladder questions at screening, monthly and at the end (clinical rules, E.7). */
export const BLADDER_EVERY_DAYS = 30

export interface DoseGiven {
  /** Calendar date in the client's zone. */
  readonly date: string
  readonly mg: number
  readonly sessionId: string
}

export interface Exposure {
  readonly sessions: number
  readonly mg: number
  readonly lastDose: DoseGiven | null
  /** Calendar days between the last two sessions; null with fewer than two. */
  readonly lastGapDays: number | null
  /** By the order in force, the earliest date of the next one; null without an order or a dose. */
  readonly nextFrom: string | null
}

/** What somebody was given over the last ninety days, a session's doses taken together. Facts, and no limit. */
export function exposureOver(
  doses: readonly DoseGiven[],
  today: string,
  intervalDays: number | null,
): Exposure {
  const since = addDays(today, -EXPOSURE_DAYS)
  const counted = doses.filter(({ date }) => date > since && date <= today)
  const dates = [
    ...new Map(doses.map(({ sessionId, date }) => [sessionId, date])).values(),
  ].toSorted()
  const [before, last] = [dates.at(-2), dates.at(-1)]
  const lastDose = doses.toSorted((a, b) => a.date.localeCompare(b.date)).at(-1) ?? null
  return {
    sessions: new Set(counted.map(({ sessionId }) => sessionId)).size,
    mg: counted.reduce((sum, { mg }) => sum + mg, 0),
    lastDose,
    lastGapDays: before && last ? daysBetween(before, last) : null,
    nextFrom: lastDose && intervalDays !== null ? addDays(lastDose.date, intervalDays) : null,
  }
}

/** Whether the bladder questions are due: never asked, or a month ago, for somebody who is given the medicine. */
export const bladderDue = (
  askedOn: string | null,
  lastDoseOn: string | null,
  today: string,
): boolean =>
  lastDoseOn !== null &&
  daysBetween(lastDoseOn, today) <= EXPOSURE_DAYS &&
  (askedOn === null || daysBetween(askedOn, today) >= BLADDER_EVERY_DAYS)
