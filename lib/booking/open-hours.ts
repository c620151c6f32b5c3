import { addDays, instantsOfLocal, startOfLocalDay } from '@/lib/time/zone'
import type { Span } from './spans'

/** A block of somebody's week. `closes` before `opens` means the next morning; the same time twice is a day off. */
export interface WeeklyHours {
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number
  /** `HH:mm` on the clinic's clock. */
  readonly opens: string
  readonly closes: string
}

/** ISO weekday of a calendar date, Monday 1 to Sunday 7. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

const isClock = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/**
 * The instant from which a clock in the zone shows at least this time and does not fall back before it: an hour
 * that does not exist begins when the clock has jumped, one that occurs twice counts from its second run.
 */
function opening(date: string, clock: string, zone: string): Date {
  return instantsOfLocal(`${date}T${clock}`, zone).at(-1) ?? afterTheJump(date, clock, zone)
}

/** The instant up to which a clock in the zone has not yet shown this time: the first of two, or the jump. */
function closing(date: string, clock: string, zone: string): Date {
  if (clock === '24:00') return startOfLocalDay(addDays(date, 1), zone)
  return instantsOfLocal(`${date}T${clock}`, zone)[0] ?? afterTheJump(date, clock, zone)
}

/** The first instant after a jump of the clock that swallowed this time; no zone jumps further than a day. */
function afterTheJump(date: string, clock: string, zone: string): Date {
  const minutes = Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
  for (let minute = minutes + 1; minute < 24 * 60; minute += 1) {
    const next = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
    const [found] = instantsOfLocal(`${date}T${next}`, zone)
    if (found) return found
  }
  return startOfLocalDay(addDays(date, 1), zone)
}

/**
 * When somebody works on a calendar date of the zone, as instants. Whoever asks for a time inside it reads a clock
 * that is inside the hours, also on the nights when clocks change.
 */
export function openSpansOf(hours: readonly WeeklyHours[], date: string, zone: string): Span[] {
  return hours
    .filter(
      ({ weekday, opens, closes }) =>
        weekday === weekdayOf(date) &&
        opens !== closes &&
        isClock(opens) &&
        (isClock(closes) || closes === '24:00'),
    )
    .map(({ opens, closes }) => ({
      from: opening(date, opens, zone),
      until: closing(closes > opens ? date : addDays(date, 1), closes, zone),
    }))
    .filter(({ from, until }) => from < until)
}
