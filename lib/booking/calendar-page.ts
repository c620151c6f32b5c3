import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { addDays, localDate, startOfLocalDay } from '@/lib/time/zone'
import { exceptionsIn } from './availability'
import { calendarCircles } from './calendar-circles'
import { type CalendarEntry, calendarEntries } from './calendar-rows'
import { type CalendarAsked, weekOf } from './calendar-view'
import { type Choices, choicesOf } from './choices'
import { clinicOf } from './clinic-of'
import type { CalendarException } from './exceptions'
import { mayRunTheDesk } from './policy'

export interface CalendarPage {
  readonly zone: string
  readonly now: Date
  readonly today: string
  /** The date that is looked at, today unless another one is asked for. */
  readonly date: string
  readonly dates: readonly string[]
  readonly entries: readonly CalendarEntry[]
  readonly exceptions: readonly CalendarException[]
  readonly choices: Choices
  /** Whether this viewer books and moves everything here. */
  readonly mayMove: boolean
}

const inOrder = (entries: readonly CalendarEntry[]): readonly CalendarEntry[] =>
  entries.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())

/** A day or a week of the clinic's calendar, in its zone, as far as this viewer may see it. */
export async function calendarPageOf(
  occasion: Occasion,
  asked: CalendarAsked,
): Promise<CalendarPage> {
  const { timeZone: zone } = await clinicOf(occasion)
  const today = localDate(occasion.now, zone)
  const date = asked.date ?? today
  const dates = asked.view === 'week' ? weekOf(date) : [date]
  const [first = date] = dates
  const span = {
    from: startOfLocalDay(first, zone),
    until: startOfLocalDay(addDays(first, dates.length), zone),
  }
  return {
    zone,
    now: occasion.now,
    today,
    date,
    dates,
    entries: inOrder([
      ...(await calendarEntries(occasion, span, asked)),
      ...(await calendarCircles(occasion, zone, span, asked)),
    ]),
    exceptions: await exceptionsIn(occasion, span),
    choices: await choicesOf(occasion),
    mayMove: mayRunTheDesk(occasion.viewer),
  }
}
