import { Temporal } from 'temporal-polyfill'

/** An instant as calendar libraries take it, which read a bare date on the machine's own clock. */
export const zonedInstant = (at: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime())

/**
 * Whether a clock of the zone changes within a day of this instant: then a time on it may be read in two ways, and
 * programs differ in which they take.
 */
export function isNearClockChange(at: Date, zone: string): boolean {
  const dayBefore = zonedInstant(at).subtract({ hours: 24 }).toZonedDateTimeISO(zone)
  const next = dayBefore.getTimeZoneTransition('next')
  return next !== null && next.epochMilliseconds <= at.getTime() + 24 * 60 * 60_000
}

const two = (n: number) => String(Math.abs(n)).padStart(2, '0')

const offsetText = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}${two(minutes % 60)}`

const localText = (at: Temporal.PlainDateTime): string =>
  `${at.year}${two(at.month)}${two(at.day)}T${two(at.hour)}${two(at.minute)}${two(at.second)}`

const minutesOf = (at: Temporal.ZonedDateTime): number =>
  Math.round(at.offsetNanoseconds / 60_000_000_000)

/**
 * A zone as calendar programs read it (RFC 5545, VTIMEZONE): every change of its clock between two instants as an
 * observance of its own, from one before the first instant on. Written out rather than as a rule, so that it says what
 * the zone does in these years and promises nothing about others.
 */
export function vtimezone(zone: string, from: Date, until: Date): string {
  const start = zonedInstant(from).toZonedDateTimeISO(zone)
  const end = zonedInstant(until).toZonedDateTimeISO(zone)
  const before = start.getTimeZoneTransition('previous')
  const changes: Temporal.ZonedDateTime[] = before ? [before] : []
  for (
    let next = start.getTimeZoneTransition('next');
    next && Temporal.ZonedDateTime.compare(next, end) <= 0;
    next = next.getTimeZoneTransition('next')
  )
    changes.push(next)
  const observances = changes.map((change) => {
    const was = minutesOf(change.subtract({ nanoseconds: 1 }))
    const becomes = minutesOf(change)
    return observance(becomes > was, change.toInstant(), was, becomes)
  })
  const fixed = minutesOf(start)
  const always = observance(false, Temporal.Instant.fromEpochMilliseconds(0), fixed, fixed)
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...(observances.length > 0 ? observances.flat() : always),
    'END:VTIMEZONE',
  ].join('\r\n')
}

function observance(
  summer: boolean,
  at: Temporal.Instant,
  wasMinutes: number,
  becomesMinutes: number,
): string[] {
  // The moment of the change, on the clock that still ran before it.
  const clockBefore = at.add({ minutes: wasMinutes }).toZonedDateTimeISO('UTC').toPlainDateTime()
  const kind = summer ? 'DAYLIGHT' : 'STANDARD'
  return [
    `BEGIN:${kind}`,
    `DTSTART:${localText(clockBefore)}`,
    `TZOFFSETFROM:${offsetText(wasMinutes)}`,
    `TZOFFSETTO:${offsetText(becomesMinutes)}`,
    `END:${kind}`,
  ]
}
