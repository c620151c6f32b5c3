import { addMinutes } from '@/lib/time/instant'
import type { PreparationProtocol } from './protocol'

export const REMINDERS = [
  'overview',
  'medicines_and_alcohol',
  'finish_eating',
  'last_drink',
  'get_ready',
] as const
export type ReminderKey = (typeof REMINDERS)[number]

export interface Reminder {
  /** Its sentences are `reminder.<key>.*` in the catalogue; none names a medicine. */
  readonly key: ReminderKey
  readonly at: Date
}

/**
 * When a client is reminded: 72 h, 25 h, 3.5 h, 75 min and 30 min before with the source's windows, and
 * earlier where the clinic's windows are longer (clinical rules, C.1).
 */
export function remindersBefore(startAt: Date, protocol: PreparationProtocol): readonly Reminder[] {
  const longestDayWindowH = Math.max(
    protocol.benzodiazepineWindowH,
    protocol.stimulantWindowH,
    protocol.alcoholWindowH,
  )
  const minutesBefore: Readonly<Record<ReminderKey, number>> = {
    overview: Math.max(72, longestDayWindowH + 2) * 60,
    medicines_and_alcohol: (longestDayWindowH + 1) * 60,
    finish_eating: protocol.foodWindowH * 60 + 30,
    last_drink: protocol.liquidWindowH * 60 + 15,
    get_ready: 30,
  }
  return REMINDERS.map((key) => ({ key, at: addMinutes(startAt, -minutesBefore[key]) }))
}

/** Those that still lie ahead: somebody who books late is not told of yesterday. */
export const remindersAhead = (
  startAt: Date,
  protocol: PreparationProtocol,
  now: Date,
): readonly Reminder[] => remindersBefore(startAt, protocol).filter(({ at }) => at > now)
