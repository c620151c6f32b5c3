import type { ProtocolSettings } from '@/lib/protocols/model'
import { addMinutes } from '@/lib/time/instant'

export const reminderKinds = [
  'reminder-72h',
  'reminder-25h',
  'reminder-3.5h',
  'reminder-75min',
  'reminder-30min',
] as const
export type ReminderKind = (typeof reminderKinds)[number]

export const TALK_REMINDERS: readonly ReminderKind[] = ['reminder-25h']

/** The windows that a reminder comes before. */
export type Windows = Pick<
  ProtocolSettings,
  'foodWindowH' | 'liquidWindowH' | 'benzodiazepineWindowH' | 'stimulantWindowH' | 'alcoholWindowH'
>

/**
 * Minutes before the planned medicine. The names are those of the source's own windows: 72 h, 25 h, 3.5 h, 75 and
 * 30 minutes (clinical rules, C.1); where a clinic's windows are longer, each comes as much earlier.
 */
export function reminderMinutes(kind: ReminderKind, windows: Windows): number {
  const longestDayH = Math.max(
    windows.benzodiazepineWindowH,
    windows.stimulantWindowH,
    windows.alcoholWindowH,
  )
  switch (kind) {
    case 'reminder-72h':
      return Math.max(72, longestDayH + 2) * 60
    case 'reminder-25h':
      return (longestDayH + 1) * 60
    case 'reminder-3.5h':
      return windows.foodWindowH * 60 + 30
    case 'reminder-75min':
      return windows.liquidWindowH * 60 + 15
    case 'reminder-30min':
      return 30
  }
}

/** A talk needs no windows: its one reminder comes the day before. */
const TALK_MINUTES = 25 * 60

export const talkReminderAt = (startsAt: Date): Date => addMinutes(startsAt, -TALK_MINUTES)

export interface PlannedReminder {
  readonly kind: ReminderKind
  readonly dueAt: Date
}

/** When each reminder that still lies ahead is due. One whose time is over is not sent late: its words would be wrong. */
export const remindersAhead = (
  medicineAt: Date,
  windows: Windows,
  now: Date,
): readonly PlannedReminder[] =>
  reminderKinds
    .map((kind) => ({ kind, dueAt: addMinutes(medicineAt, -reminderMinutes(kind, windows)) }))
    .filter(({ dueAt }) => dueAt > now)

/** Until when a reminder still says something true: the next one takes over, the last one ends with the start. */
export function reminderHoldsUntil(kind: ReminderKind, medicineAt: Date, windows: Windows): Date {
  const next = reminderKinds[reminderKinds.indexOf(kind) + 1]
  return next ? addMinutes(medicineAt, -reminderMinutes(next, windows)) : medicineAt
}
