import { endClientCare } from '@/lib/clients/commands'
import { type House, type NewPerson, welcome } from '../client'
import { sendScreening } from '../screening'
import { onDay, tell } from '../telling'
import { type Told, told } from '../told'

/** Thought about it again after the questions, and told the clinic so. */
export async function withdrew(house: House, person: NewPerson): Promise<Told> {
  const { clinic, staff, today } = house
  const client = await welcome(house, person, onDay(today, clinic.timeZone, -30, '13:00'))
  await sendScreening({ house, client, at: onDay(today, clinic.timeZone, -27, '19:15') })
  await tell(staff.director, onDay(today, clinic.timeZone, -20, '11:30'), (occasion) =>
    endClientCare(occasion, {
      clientId: client.clientId,
      reason: 'Decided to go on with talking therapy for now. Welcome back at any time.',
    }),
  )
  return told(person.name, client, 'withdrew')
}
