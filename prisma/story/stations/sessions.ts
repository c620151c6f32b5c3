import { act } from '@/lib/kernel/run'
import { DEFAULT_SETTINGS } from '@/lib/booking/settings'
import { checkIn } from '@/lib/sessions/check-in'
import { addMinutes } from '@/lib/time/instant'
import { bookSession, clearedClient } from '../cleared'
import type { House, NewPerson } from '../client'
import { answerDay } from '../day'
import { saysNothingChanged } from '../look'
import { looks, monitorFor } from '../monitor'
import { beginSession, draftNote, finishSession } from '../session'
import { onDay } from '../telling'
import { type Told, told } from '../told'

/** A minute that a booking could have, some minutes from now. */
const aroundNow = (today: Date, minutes: number): Date =>
  new Date(Math.floor(addMinutes(today, minutes).getTime() / 300_000) * 300_000)

/** Came this morning with yesterday evening's wine still in the answers: the gate held the session. */
export async function onHold(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -14 })
  const startsAt = aroundNow(today, -110)
  const appointmentId = await bookSession({
    house,
    client,
    clinician: staff.director,
    startsAt,
    setting: 'in_clinic',
    bookedAt: onDay(today, clinic.timeZone, -6, '10:30'),
  })
  const medicineAt = addMinutes(startsAt, DEFAULT_SETTINGS.preparationLeadMin)
  await monitorFor(house, client, appointmentId, startsAt)
  await saysNothingChanged(client, startsAt)
  await answerDay(client, appointmentId, medicineAt, { hangover: 'yes' })
  const outcome = await act(
    staff.nurse,
    (occasion) =>
      checkIn(occasion, {
        appointmentId,
        identifiers: ['full_name', 'date_of_birth'],
        locationConfirmed: true,
        monitorPresent: true,
        clothed: false,
      }),
    { now: startsAt },
  )
  if (outcome.ok || outcome.refusal.code !== 'gate_not_passed')
    throw new Error(`${person.name} was not held by the gate`)
  return told(person.name, client, 'on-hold')
}

/** Three quarters of an hour after the dose, eyes closed; the friend has just looked in. */
export async function inSession(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -15 })
  const { monitor, dosedAt } = await beginSession({
    house,
    client,
    clinician: staff.prescriber,
    startsAt: aroundNow(today, -70),
    setting: 'in_clinic',
    bookedAt: onDay(today, clinic.timeZone, -7, '15:00'),
  })
  await looks(monitor, dosedAt, addMinutes(today, -1))
  return told(person.name, client, 'in-session')
}

/** Went home well yesterday; the note is written and still waits for its signature. */
export async function noteUnsigned(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -17 })
  const begun = await beginSession({
    house,
    client,
    clinician: staff.prescriber,
    startsAt: onDay(today, clinic.timeZone, -1, '10:00'),
    setting: 'in_clinic',
    bookedAt: onDay(today, clinic.timeZone, -8, '15:00'),
  })
  await finishSession(begun)
  await draftNote(begun)
  return told(person.name, client, 'note-unsigned')
}
