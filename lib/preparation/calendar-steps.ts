import 'server-only'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { preparationOf } from './queries'

/** One moment of the way to a session, for a calendar: its time, and nothing of what is done then. */
export interface CalendarStep {
  /** The same as long as the appointment stands and the step comes at the same place. */
  readonly uid: string
  readonly at: Date
  readonly title: string
}

/**
 * The moments of the way to a session that still lie ahead, each once, earliest first. A calendar is seen by others:
 * its words are `preparation.calendar`, which name no food, no medicine and no session. Empty: none, or not for this
 * viewer.
 */
export async function calendarStepsOf(
  occasion: Occasion,
  appointmentId: string,
): Promise<readonly CalendarStep[]> {
  const preparation = await preparationOf(occasion, appointmentId)
  if (preparation?.appointment.status !== 'booked') return []
  const moments = new Set(preparation.steps.map(({ at }) => at.getTime()))
  return [...moments]
    .toSorted((a, b) => a - b)
    .map((moment, index) => ({
      uid: `${appointmentId}-${index}`,
      at: new Date(moment),
      title: wordsFor('preparation')('calendar.title'),
    }))
    .filter(({ at }) => at > occasion.now)
}
