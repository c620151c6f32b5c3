import { addDays, instantsOfLocal, localDate, localTime } from './zone'

/** Nobody is written to before nine in the morning or after eight in the evening where they live [gen]. */
export const DAY_BEGINS = '09:00'
export const DAY_ENDS = '20:00'

/** Whether somebody in `zone` may be written to at this instant. */
export const isHumane = (at: Date, zone: string): boolean => {
  const time = localTime(at, zone)
  return time >= DAY_BEGINS && time < DAY_ENDS
}

/** The next nine o'clock in the morning in `zone` that is not before `at`; a zone has one on every day. */
function nextMorning(at: Date, zone: string): Date {
  const today = localDate(at, zone)
  const mornings = [today, addDays(today, 1), addDays(today, 2)].flatMap((date) =>
    instantsOfLocal(`${date}T${DAY_BEGINS}:00`, zone).slice(0, 1),
  )
  return mornings.find((morning) => morning >= at) ?? at
}

/** The last half hour of the day before `at` in `zone`. */
function eveningBefore(at: Date, zone: string): Date {
  const today = localDate(at, zone)
  const evenings = [addDays(today, -1), today].flatMap((date) =>
    instantsOfLocal(`${date}T19:30:00`, zone).slice(0, 1),
  )
  return evenings.findLast((evening) => evening <= at) ?? at
}

/**
 * The instant nearest to `at` at which somebody in `zone` may be written to: `at` itself by day, else the next morning,
 * or the evening before where the morning would come too late. Always inside the window.
 */
export function atHumaneHour(
  at: Date,
  zone: string,
  within: { readonly from: Date; readonly until: Date },
): Date {
  if (isHumane(at, zone)) return at
  const morning = nextMorning(at, zone)
  if (morning < within.until) return morning
  const evening = eveningBefore(at, zone)
  return evening >= within.from ? evening : at
}
