import { bookSession, clearedClient } from '../cleared'
import type { House, NewPerson } from '../client'
import { saysNothingChanged } from '../look'
import { onDay } from '../telling'
import { type Told, told } from '../told'

/** Everything is ready for tomorrow but the person who will stay: nobody has been named. */
export async function monitorMissing(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await clearedClient(house, person, { came: -12 })
  const startsAt = onDay(today, clinic.timeZone, 1, '10:00')
  await bookSession({
    house,
    client,
    clinician: staff.director,
    startsAt,
    setting: 'at_home',
    bookedAt: onDay(today, clinic.timeZone, -5, '11:00'),
  })
  await saysNothingChanged(client, startsAt)
  return told(person.name, client, 'monitor-missing')
}
