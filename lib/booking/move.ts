import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { Wish } from './availability'
import { appointmentToChange, type ChangeRefusal, writeChange } from './change-one'
import { type BookingClinic, clinicOf } from './clinic-of'
import { carryAlong } from './due-work'
import { guardedWrite, type WriteRefusal } from './guarded-write'
import type { Appointment } from './model'
import { moveLetterAt, planMoveLetter, timeStillKnown } from './move-letter'
import { type OwnMoveRefusal, ownMoveProblem } from './own-move'
import { type PlaceRefusal, placeFor } from './place'
import { mayChange } from './policy'
import { recordChange } from './record-change'
import type { MoveInput } from './schema'
import type { BookingSettings } from './settings'
import { bookingSettingsOf } from './settings-versions'
import { takeTurn } from './take-turn'
import { type AllowedTreatment, allowedTreatment, type TreatmentRefusal } from './treatment'
import { freed } from './waitlist-freed'
import { moveWhatHangs } from './what-hangs'

export interface Moved {
  readonly appointmentId: string
  readonly clientId: string
  readonly version: number
  /** Back at the time that the client was last told. */
  readonly undone: boolean
}

/**
 * Moves an appointment to another time, judged as a new one would be. Its reminders and other due work go along, and
 * nothing of the old time is sent. The client hears of it once the minutes for an undo are over, and once only.
 */
export async function moveAppointment(
  occasion: Occasion,
  { appointmentId, version, startsAt, roomId, reason }: MoveInput,
): Promise<
  Outcome<
    Moved,
    | ChangeRefusal
    | OwnMoveRefusal
    | TreatmentRefusal
    | PlaceRefusal
    | WriteRefusal
    | Refusal<'same_time'>
  >
> {
  await takeTurn(occasion)
  const found = await appointmentToChange(
    occasion,
    { appointmentId, version },
    ({ kind, clientId }) => mayChange(occasion.viewer, kind, clientId),
    ['booked'],
  )
  if (!found.ok) return found
  const before = found.value
  const sameRoom = roomId === undefined || roomId === before.room?.id
  if (sameRoom && before.startsAt.getTime() === startsAt.getTime()) return refused('same_time')
  const clinic = await clinicOf(occasion)
  const settings = await bookingSettingsOf(occasion)
  const ownProblem = await ownMoveProblem(occasion, before, startsAt, clinic.timeZone, settings)
  if (ownProblem) return ownProblem
  const treatment = await treatmentAt(occasion, clinic, before, startsAt, settings)
  if (!treatment.ok) return treatment
  const place = await placeFor(
    occasion,
    { ...wishToMove(before), roomId: (before.setting === 'in_clinic' && roomId) || null },
    startsAt,
    clinic.timeZone,
    settings,
  )
  if (!place.ok) return place
  let written = false
  const refusedByDatabase = await guardedWrite(occasion, async () => {
    written = await writeChange(occasion, before, { startsAt, ...place.value, ...treatment.value })
  })
  if (refusedByDatabase) return refusedByDatabase
  if (!written) return refused('changed_meanwhile')
  const { clientId, kind } = before
  const medicineAt = treatment.value?.medicineAt ?? null
  const route = before.kind === 'treatment-session' ? before.route : null
  const after = {
    id: appointmentId,
    clientId,
    version: version + 1,
    kind,
    startsAt,
    medicineAt,
    route,
  }
  await recordChange(occasion, after, {
    change: 'moved',
    from: before.startsAt,
    to: startsAt,
    reason,
  })
  const known = (await timeStillKnown(occasion, appointmentId)) ?? before.startsAt
  await carryAlong(occasion, before.startsAt, after)
  await moveWhatHangs(occasion, before, before.startsAt, startsAt)
  await planMoveLetter(occasion, after, known)
  await freed(occasion, before, moveLetterAt(occasion.now, known, startsAt))
  const undone = known.getTime() === startsAt.getTime()
  return done({ appointmentId, clientId, version: after.version, undone })
}

/** What the appointment needs at its new time: the same people, and its own room first. */
export const wishToMove = (appointment: Appointment): Wish => ({
  clientId: appointment.clientId,
  kind: appointment.kind,
  setting: appointment.setting,
  clinicianId: appointment.clinician?.id ?? null,
  guideId: appointment.guide?.id ?? null,
  roomId: null,
  preferredRoomId: appointment.room?.id ?? null,
  moving: appointment.id,
})

async function treatmentAt(
  occasion: Occasion,
  clinic: BookingClinic,
  appointment: Appointment,
  startsAt: Date,
  settings: BookingSettings,
): Promise<Outcome<AllowedTreatment | null, TreatmentRefusal>> {
  if (appointment.kind !== 'treatment-session') return done(null)
  const { id, clientId, setting, route } = appointment
  const client = await occasion.tx.client.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: clientId },
    select: { state: true },
  })
  const clientState = client?.state ?? null
  const wish = { clientId, clientState, setting, route, startsAt, moving: id }
  return allowedTreatment(occasion, clinic, wish, settings)
}
