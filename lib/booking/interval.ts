import { addDays, localDate, startOfLocalDay } from '@/lib/time/zone'

/** What an active dose order says about how close two sessions may be. */
export interface OrderedInterval {
  readonly intervalDays: number
}

/**
 * The first calendar date in the clinic's zone on which a session may stand, given every dose and every other booked
 * session; null where the wished date keeps the ordered distance to all of them, before and after. PRE-INTERVAL.
 */
export function intervalBroken(
  medicineAt: Date,
  others: readonly Date[],
  { intervalDays }: OrderedInterval,
  zone: string,
): { readonly notBefore: Date } | null {
  const wished = localDate(medicineAt, zone)
  const tooClose = others
    .map((at) => localDate(at, zone))
    .filter((date) => date < addDays(wished, intervalDays) && wished < addDays(date, intervalDays))
    .toSorted()
  const latest = tooClose.at(-1)
  return latest === undefined
    ? null
    : { notBefore: startOfLocalDay(addDays(latest, intervalDays), zone) }
}
