import 'server-only'
import { randomUUID } from 'node:crypto'
import { clientScope } from '@/lib/clients/policy'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { Wish } from './availability'
import { type BookingClinic, clinicOf } from './clinic-of'
import { planReminders } from './due-work'
import { guardedWrite, type WriteRefusal } from './guarded-write'
import { tellClient } from './letters'
import { type OwnBookingRefusal, ownBookingProblem } from './own-booking'
import { type OwnTimeRefusal, ownTimeProblem } from './own-time'
import { type PlaceRefusal, placeFor } from './place'
import { mayBook } from './policy'
import { recordChange } from './record-change'
import type { BookInput } from './schema'
import type { BookingSettings } from './settings'
import { bookingSettingsOf } from './settings-versions'
import { takeTurn } from './take-turn'
import { isTakenAlready } from './taken-already'
import { endWishes } from './waitlist-wishes'
import { type AllowedTreatment, allowedTreatment, type TreatmentRefusal } from './treatment'

export interface Booked {
  readonly appointmentId: string
  readonly clientId: string
}

export type BookRefusal =
  | Refusal<'not_allowed' | 'not_found' | 'client_not_active' | 'incomplete_wish'>
  | OwnBookingRefusal
  | OwnTimeRefusal
  | TreatmentRefusal
  | PlaceRefusal
  | WriteRefusal

/** How a booking came about: somebody chose the time, or it was held for them while they waited. */
interface Chosen {
  readonly heldForThem?: boolean
}

/**
 * Books an appointment: a treatment session only inside a clearance, the ordered distance and on-call cover; everything
 * only where people, room and client are free. The client is told by mail, and the reminders are planned.
 */
export async function bookAppointment(
  occasion: Occasion,
  input: BookInput,
  { heldForThem = false }: Chosen = {},
): Promise<Outcome<Booked, BookRefusal>> {
  if (!mayBook(occasion.viewer, input.kind, input.clientId)) return refused('not_allowed')
  const taken = () => isTakenAlready(occasion, wishOf(input), input.startsAt)
  if (await taken()) return refused('time_taken')
  await takeTurn(occasion)
  if (await taken()) return refused('time_taken')
  const settings = await bookingSettingsOf(occasion)
  const client = await clientToBook(occasion, input.clientId)
  if (!client) return refused('not_found')
  if (client.status === 'withdrawn') return refused('client_not_active')
  const clinic = await clinicOf(occasion)
  const ownProblem = heldForThem
    ? null
    : ((await ownBookingProblem(occasion, input)) ??
      ownTimeProblem(occasion, input.startsAt, clinic.timeZone, settings))
  if (ownProblem) return ownProblem
  const treatment = await treatmentOf(occasion, clinic, input, client.state, settings)
  if (!treatment.ok) return treatment
  const place = await placeFor(occasion, wishOf(input), input.startsAt, clinic.timeZone, settings)
  if (!place.ok) return place
  const appointment = {
    id: randomUUID(),
    version: 1,
    clientId: input.clientId,
    kind: input.kind,
    setting: input.setting,
    route: input.route ?? null,
    clinicianId: input.clinicianId ?? null,
    guideId: input.guideId ?? null,
    startsAt: input.startsAt,
    clientZone: client.timeZone,
    determinationId: treatment.value?.determinationId ?? null,
    medicineAt: treatment.value?.medicineAt ?? null,
    ...place.value,
  }
  const refusedByDatabase = await guardedWrite(occasion, () =>
    occasion.tx.appointment.createMany({ data: [{ ...appointment, ...stamp(occasion) }] }),
  )
  if (refusedByDatabase) return refusedByDatabase
  await recordChange(occasion, appointment, { change: 'booked', to: input.startsAt })
  await planReminders(occasion, appointment)
  await tellClient(occasion, appointment, 'booked')
  await endWishes(occasion, appointment)
  return done({ appointmentId: appointment.id, clientId: input.clientId })
}

export const wishOf = (input: BookInput): Wish => ({
  clientId: input.clientId,
  kind: input.kind,
  setting: input.setting,
  clinicianId: input.clinicianId ?? null,
  guideId: input.guideId ?? null,
  roomId: input.roomId ?? null,
})

const clientToBook = ({ tx, viewer }: Occasion, id: string) =>
  tx.client.findFirst({
    where: { AND: [clientScope(viewer)], clinicId: viewer.clinicId, id },
    select: { timeZone: true, state: true, status: true },
  })

async function treatmentOf(
  occasion: Occasion,
  clinic: BookingClinic,
  { kind, route, clientId, setting, startsAt }: BookInput,
  clientState: string | null,
  settings: BookingSettings,
): Promise<Outcome<AllowedTreatment | null, TreatmentRefusal | Refusal<'incomplete_wish'>>> {
  if (kind !== 'treatment-session') return done(null)
  if (!route) return refused('incomplete_wish')
  const wish = { clientId, clientState, setting, route, startsAt, moving: null }
  return allowedTreatment(occasion, clinic, wish, settings)
}
