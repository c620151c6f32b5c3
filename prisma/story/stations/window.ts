import { bookSession, clearedClient } from '../cleared'
import type { House, NewPerson } from '../client'
import { beginSession, finishSession, signedNote, slept } from '../session'
import { onDay } from '../telling'
import { type Told, told } from '../told'

/** Day 4 of the days after a session at home. */
export async function windowDayFour(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -22 })
  const begun = await beginSession({
    house,
    client,
    clinician: staff.director,
    startsAt: onDay(today, clinic.timeZone, -4, '10:00'),
    setting: 'at_home',
    bookedAt: onDay(today, clinic.timeZone, -10, '12:00'),
  })
  await finishSession(begun)
  await signedNote(begun)
  await slept(begun)
  await bookSession({
    house,
    client,
    clinician: staff.director,
    startsAt: onDay(today, clinic.timeZone, 10, '10:00'),
    setting: 'at_home',
    bookedAt: onDay(today, clinic.timeZone, -3, '12:00'),
  })
  return told(person.name, client, 'window-day-4')
}
