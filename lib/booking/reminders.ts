import { addMinutes } from '@/lib/time/instant'

/** Sent before the planned medicine, in minutes. Clinical rules C.1; a talk has only the one of the day before. */
export const REMINDERS = {
  'reminder-72h': 72 * 60,
  'reminder-25h': 25 * 60,
  'reminder-3.5h': 210,
  'reminder-75min': 75,
  'reminder-30min': 30,
} as const satisfies Record<string, number>
export type ReminderKind = keyof typeof REMINDERS

export const reminderKinds: readonly ReminderKind[] = [
  'reminder-72h',
  'reminder-25h',
  'reminder-3.5h',
  'reminder-75min',
  'reminder-30min',
]

export const TALK_REMINDERS: readonly ReminderKind[] = ['reminder-25h']

/** When each reminder that still lies ahead is due. One whose time is over is not sent late: its words would be wrong. */
export function remindersAhead(
  at: Date,
  kinds: readonly ReminderKind[],
  now: Date,
): readonly { readonly kind: ReminderKind; readonly dueAt: Date }[] {
  return kinds
    .map((kind) => ({ kind, dueAt: addMinutes(at, -REMINDERS[kind]) }))
    .filter(({ dueAt }) => dueAt > now)
}

/** Until when a reminder still says something true: the next one takes over, the last one ends with the start. */
export function reminderHoldsUntil(kind: ReminderKind, at: Date): Date {
  const next = reminderKinds[reminderKinds.indexOf(kind) + 1]
  return next ? addMinutes(at, -REMINDERS[next]) : at
}
