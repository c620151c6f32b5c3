import { addMinutes } from '@/lib/time/instant'
import { addDays, startOfLocalDay } from '@/lib/time/zone'
import type { BookingSettings, KindSettings } from './settings'
import { covers, type Span, spanOf, takes, widened } from './spans'

/** Everything that decides whether a time is free: who works when, and what already stands. */
export interface Availability {
  /** Working hours of each person who has to be there. */
  readonly hours: readonly (readonly Span[])[]
  /** What takes the client's or a person's time already. */
  readonly peopleBusy: readonly Busy[]
  /** Rooms to choose from, in order of preference; null where no room is needed. */
  readonly rooms: readonly RoomTime[] | null
  /** When a clinician is on call; null where nobody has to be. */
  readonly onCall: readonly Span[] | null
}

/** Somebody's time that is taken, and the pause that what takes it asks for. */
export interface Busy extends Span {
  readonly pause?: Pick<KindSettings, 'beforeMin' | 'afterMin'>
}

export interface RoomTime {
  readonly id: string
  readonly busy: readonly Span[]
}

export type TimeProblem = 'in_the_past' | 'outside_hours' | 'no_on_call' | 'time_taken'

export type TimeVerdict =
  | { readonly free: true; readonly roomId: string | null }
  | { readonly free: false; readonly why: TimeProblem }

const no = (why: TimeProblem): TimeVerdict => ({ free: false, why })

/** The settings that decide about a time, and the pause that what is wanted asks for itself. */
export type PlaceSettings = Pick<BookingSettings, 'noticeMin' | 'roomTurnoverMin'> & {
  readonly pause: Pick<KindSettings, 'beforeMin' | 'afterMin'>
}

const withPause = ({ from, until }: Span, pause: Busy['pause']): Span => ({
  from: addMinutes(from, -(pause?.beforeMin ?? 0)),
  until: addMinutes(until, pause?.afterMin ?? 0),
})

/** Whether an appointment may stand at this time, and in which room; otherwise the first thing in its way. */
export function judgeTime(
  wanted: Span,
  { hours, peopleBusy, rooms, onCall }: Availability,
  { pause, ...settings }: PlaceSettings,
  now: Date,
): TimeVerdict {
  if (wanted.from < addMinutes(now, settings.noticeMin)) return no('in_the_past')
  if (!hours.every((open) => covers(open, wanted))) return no('outside_hours')
  if (onCall && !covers(onCall, wanted)) return no('no_on_call')
  if (takes(peopleBusy, withPause(wanted, pause))) return no('time_taken')
  if (
    takes(
      peopleBusy.map((busy) => withPause(busy, busy.pause)),
      wanted,
    )
  )
    return no('time_taken')
  if (!rooms) return { free: true, roomId: null }
  const room = rooms.find(({ busy }) => !takes(busy, widened(wanted, settings.roomTurnoverMin)))
  return room ? { free: true, roomId: room.id } : no('time_taken')
}

/** The instants of a calendar date on the clinic's grid: real minutes from its first instant, so 23 or 25 hours of them on nights when clocks change. */
export function gridOf(date: string, zone: string, gridMin: number): Date[] {
  const until = startOfLocalDay(addDays(date, 1), zone)
  const grid: Date[] = []
  for (let at = startOfLocalDay(date, zone); at < until; at = addMinutes(at, gridMin)) grid.push(at)
  return grid
}

export interface Slot extends Span {
  readonly roomId: string | null
}

/** The free times of a calendar date in the clinic's zone, earliest first. */
export function slotsOf(
  day: { readonly date: string; readonly zone: string },
  kind: KindSettings,
  availability: Availability,
  settings: BookingSettings,
  now: Date,
): Slot[] {
  return gridOf(day.date, day.zone, settings.gridMin).flatMap((from) => {
    const wanted = spanOf(from, kind.durationMin)
    const verdict = judgeTime(wanted, availability, { ...settings, pause: kind }, now)
    return verdict.free ? [{ ...wanted, roomId: verdict.roomId }] : []
  })
}
