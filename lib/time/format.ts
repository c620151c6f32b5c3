import { localDate } from './zone'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(
  locale: string,
  zone: string,
  name: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale}|${zone}|${name}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  formats.set(key, made)
  return made
}

const CLOCK: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit' }
const DAY: Intl.DateTimeFormatOptions = { weekday: 'short', month: 'short', day: 'numeric' }
const LONG_DAY: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'long', day: 'numeric' }

/** Narrow no-break spaces before AM and PM differ between systems; a plain space reads the same everywhere. */
const plainSpaces = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ')

/** `2:00 PM EDT`: the zone is always said, since the reader may be elsewhere. */
export const formatTime = (at: Date, zone: string, locale = 'en-US'): string =>
  plainSpaces(formatOf(locale, zone, 'time', { ...CLOCK, timeZoneName: 'short' }).format(at))

/** `2:00 PM`, for a list whose heading has already said the zone. */
export const formatTimeWithoutZone = (at: Date, zone: string, locale = 'en-US'): string =>
  plainSpaces(formatOf(locale, zone, 'bare', CLOCK).format(at))

/** `Thu, May 14`, the day on which the instant falls in that zone. */
export const formatDay = (at: Date, zone: string, locale = 'en-US'): string =>
  plainSpaces(formatOf(locale, zone, 'day', DAY).format(at))

/** `Thu, May 14, 2:00 PM EDT`. */
export const formatDayTime = (at: Date, zone: string, locale = 'en-US'): string =>
  plainSpaces(
    formatOf(locale, zone, 'daytime', { ...DAY, ...CLOCK, timeZoneName: 'short' }).format(at),
  )

/** `Thursday, May 14, 2026`, for a date that belongs to no zone, such as a birthday. */
export const formatDate = (date: string, locale = 'en-US'): string =>
  plainSpaces(
    formatOf(locale, 'UTC', 'date', { ...LONG_DAY, year: 'numeric' }).format(
      new Date(`${date}T00:00:00Z`),
    ),
  )

/** `May 14, 1986`, for a birthday or another date long ago, whose weekday nobody asks for. */
export const formatBirthDate = (date: string, locale = 'en-US'): string =>
  formatOf(locale, 'UTC', 'birth', { year: 'numeric', month: 'short', day: 'numeric' }).format(
    new Date(`${date}T00:00:00Z`),
  )

/** `New York` of `America/New_York`: the zone by the place that a person knows. */
export const zonePlace = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `EDT`, or `GMT+2` where the language has no shorter name. */
export const zoneName = (at: Date, zone: string, locale = 'en-US'): string =>
  formatOf(locale, zone, 'name', { ...CLOCK, timeZoneName: 'short' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? zone

/** “May 12, 2026”: on paper, which is read years later. */
export const formatFullDay = (at: Date, zone: string): string =>
  formatBirthDate(localDate(at, zone))

/** “May 12, 2026, 10:00 AM EDT”. */
export const formatFullDayTime = (at: Date, zone: string): string =>
  `${formatFullDay(at, zone)}, ${formatTime(at, zone)}`
