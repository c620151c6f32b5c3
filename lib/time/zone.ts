import { Temporal } from 'temporal-polyfill'

interface Wall {
  readonly date: string
  readonly time: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** The wall clock of a zone. Making a format is slow and using it is not, so one is kept for each zone. */
function wallClock(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone)
  if (kept) return kept
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  formats.set(zone, made)
  return made
}

function wallOf(at: Date, zone: string): Wall {
  const parts = new Map(
    wallClock(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.get(type) ?? ''
  return {
    date: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}`,
  }
}

/** The calendar date, `YYYY-MM-DD`, that somebody in `zone` sees at this instant. */
export const localDate = (at: Date, zone: string): string => wallOf(at, zone).date

/** The wall-clock time, `HH:mm`, that somebody in `zone` sees at this instant. */
export const localTime = (at: Date, zone: string): string => wallOf(at, zone).time

/**
 * The instants at which a clock in `zone` shows `local` (`YYYY-MM-DDTHH:mm[:ss]`, no offset), earlier first.
 * None: the clock jumped over it in spring. Two: it occurs twice in autumn. Throws a RangeError for text or
 * a zone that cannot be read.
 */
export function instantsOfLocal(local: string, zone: string): Date[] {
  const wall = Temporal.PlainDateTime.from(local)
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (!earlier.toPlainDateTime().equals(wall)) return []
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  const first = new Date(earlier.epochMilliseconds)
  return earlier.epochMilliseconds === later.epochMilliseconds
    ? [first]
    : [first, new Date(later.epochMilliseconds)]
}

/** The first instant of a local day: not always 00:00, since some zones change their clocks at midnight. */
export const startOfLocalDay = (date: string, zone: string): Date =>
  new Date(Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds)

/** The last full second of a local day, 23:59:59; the later one on a night when that time occurs twice. */
export const endOfLocalDay = (date: string, zone: string): Date =>
  new Date(startOfLocalDay(addDays(date, 1), zone).getTime() - 1000)

/** The calendar date `n` days later; earlier for a negative `n`. */
export const addDays = (date: string, n: number): string =>
  Temporal.PlainDate.from(date).add({ days: n }).toString()

/** Calendar days from one date to another; negative where `to` comes first. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days

/** Whether the text is a `YYYY-MM-DD` date that exists. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

/** Whether the text names an IANA zone that this machine knows. An offset such as `+02:00` is not a zone. */
export function isZone(text: string): boolean {
  if (!/^[A-Za-z]/.test(text)) return false
  try {
    wallClock(text)
    return true
  } catch {
    return false
  }
}
