import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { addDays, localDate, startOfLocalDay } from '@/lib/time/zone'
import { type CalendarAsked, weekOf } from './calendar-view'
import { type Choices, choicesOf } from './choices'
import { clinicOf } from './clinic-of'
import type { Appointment } from './model'
import { appointmentsBetween } from './queries'

export interface CalendarDay {
  readonly date: string
  readonly appointments: readonly Appointment[]
}

export interface CalendarPage {
  readonly zone: string
  readonly now: Date
  readonly today: string
  /** The date that is looked at, today unless another one is asked for. */
  readonly date: string
  readonly days: readonly CalendarDay[]
  readonly choices: Choices
}

/** A day or a week of the clinic's calendar, in its zone, as far as this viewer may see it. */
export async function calendarPageOf(
  occasion: Occasion,
  { view, date: asked, memberId, roomId }: CalendarAsked,
): Promise<CalendarPage> {
  const { timeZone: zone } = await clinicOf(occasion)
  const today = localDate(occasion.now, zone)
  const date = asked ?? today
  const dates = view === 'week' ? weekOf(date) : [date]
  const [first = date] = dates
  const span = {
    from: startOfLocalDay(first, zone),
    until: startOfLocalDay(addDays(first, dates.length), zone),
  }
  const all = await appointmentsBetween(occasion, span, { memberId, roomId })
  const days = dates.map((day) => ({
    date: day,
    appointments: all.filter(({ startsAt }) => localDate(startsAt, zone) === day),
  }))
  return { zone, now: occasion.now, today, date, days, choices: await choicesOf(occasion) }
}
