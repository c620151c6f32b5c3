import 'server-only'
import { cancelDueWork, type Due, schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { addMinutes, minutesBetween } from '@/lib/time/instant'
import type { AppointmentKind } from './model'
import { reminderKinds, remindersAhead, TALK_REMINDERS } from './reminders'

/** What reminders hang on: this version of the appointment, and the instant that everything is counted from. */
export interface Reminded {
  readonly id: string
  readonly version: number
  readonly kind: AppointmentKind
  readonly startsAt: Date
  readonly medicineAt: Date | null
}

/** Plans the reminders of an appointment as it stands now. */
export function planReminders(occasion: Occasion, appointment: Reminded): Promise<void> {
  const { id, version, kind, startsAt, medicineAt } = appointment
  const kinds = kind === 'treatment-session' ? reminderKinds : TALK_REMINDERS
  return schedule(
    occasion,
    remindersAhead(medicineAt ?? startsAt, kinds, occasion.now).map((each) => ({
      ...each,
      subjectKind: 'appointment',
      subjectId: id,
      subjectVersion: version,
    })),
  )
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
      kind: { notIn: [...reminderKinds] },
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
