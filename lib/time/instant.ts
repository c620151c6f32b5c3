const MS_PER_MINUTE = 60_000
const MS_PER_HOUR = 3_600_000

const ISO_WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/

/** `n` minutes of real time later; a clock change in between does not matter. */
export const addMinutes = (at: Date, n: number): Date => new Date(at.getTime() + n * MS_PER_MINUTE)

/** `n` seconds of real time later. */
export const addSeconds = (at: Date, n: number): Date => new Date(at.getTime() + n * 1000)

/** `n` hours of real time later, not the same wall-clock time `n` hours on. */
export const addHours = (at: Date, n: number): Date => new Date(at.getTime() + n * MS_PER_HOUR)

/** Real minutes from one instant to another; negative where `to` is earlier, and not rounded. */
export const minutesBetween = (from: Date, to: Date): number =>
  (to.getTime() - from.getTime()) / MS_PER_MINUTE

/** Real hours from one instant to another; negative where `to` is earlier, and not rounded. */
export const hoursBetween = (from: Date, to: Date): number =>
  (to.getTime() - from.getTime()) / MS_PER_HOUR

/** The later of the instants, or null where there is none. */
export const latestOf = (instants: readonly Date[]): Date | null =>
  instants.reduce<Date | null>((latest, at) => (latest && latest >= at ? latest : at), null)

/** Reads ISO 8601 text that names its offset. Null where the text does not say which instant it means. */
export function instantOf(text: string): Date | null {
  if (!ISO_WITH_OFFSET.test(text)) return null
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return null
  return isRealCalendarDay(text.slice(0, 10)) ? at : null
}

/** `Date` rolls 30 February over into March; a date that nobody can have meant is refused instead. */
const isRealCalendarDay = (date: string): boolean => {
  const midnight = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().slice(0, 10) === date
}
