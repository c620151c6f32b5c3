import 'server-only'
import { cancelDueWork, type Due, schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { settingsInForce } from '@/lib/protocols/in-force'
import { measureLetterKinds, planMeasuresBefore } from '@/lib/screening/measure-plan'
import type { Route } from '@/lib/sessions/model'
import { addMinutes, minutesBetween } from '@/lib/time/instant'
import type { AppointmentKind } from './model'
import { MOVE_LETTER } from './move-letter'
import {
  type PlannedReminder,
  reminderKinds,
  remindersAhead,
  TALK_REMINDERS,
  talkReminderAt,
} from './reminders'

/** What reminders hang on: this version of the appointment, and the instant that everything is counted from. */
export interface Reminded {
  readonly id: string
  readonly version: number
  readonly clientId: string
  readonly kind: AppointmentKind
  readonly startsAt: Date
  readonly medicineAt: Date | null
  readonly route: Route | null
}

/** Plans the reminders of an appointment as it stands now, and the letters about the measures before a session. */
export async function planReminders(occasion: Occasion, appointment: Reminded): Promise<void> {
  const { id, version } = appointment
  const planned = await remindersOf(occasion, appointment)
  await schedule(
    occasion,
    planned.map((each) => ({
      ...each,
      subjectKind: 'appointment',
      subjectId: id,
      subjectVersion: version,
    })),
  )
  if (appointment.kind === 'treatment-session') await planMeasuresBefore(occasion, appointment)
}

async function remindersOf(
  occasion: Occasion,
  { kind, startsAt, medicineAt, route }: Reminded,
): Promise<readonly PlannedReminder[]> {
  if (kind === 'treatment-session' && medicineAt)
    return remindersAhead(medicineAt, await settingsInForce(occasion, route), occasion.now)
  const dueAt = talkReminderAt(startsAt)
  return dueAt > occasion.now ? TALK_REMINDERS.map((each) => ({ kind: each, dueAt })) : []
}

/**
 * Moves all that hangs on an appointment: what was due at the old time falls away, the reminders are planned anew, and
 * whatever other subjects hung on it goes along by the same distance.
 */
export async function carryAlong(
  occasion: Occasion,
  movedFrom: Date,
  appointment: Reminded,
): Promise<void> {
  const { tx, viewer } = occasion
  const others = await tx.dueWork.findMany({
    where: {
      clinicId: viewer.clinicId,
      subjectKind: 'appointment',
      subjectId: appointment.id,
      status: 'due',
      kind: { notIn: [...reminderKinds, ...measureLetterKinds, MOVE_LETTER] },
    },
    select: { kind: true, dueAt: true, payload: true },
  })
  await cancelDueWork(occasion, appointment.id, 'The appointment moved')
  const distance = minutesBetween(movedFrom, appointment.startsAt)
  const carried = others.map(({ kind, dueAt, payload }): Due => ({
    kind,
    subjectKind: 'appointment',
    subjectId: appointment.id,
    subjectVersion: appointment.version,
    dueAt: addMinutes(dueAt, distance),
    ...(isObject(payload) ? { payload } : {}),
  }))
  await schedule(occasion, carried)
  await planReminders(occasion, appointment)
}

const isObject = (value: unknown): value is NonNullable<Due['payload']> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
