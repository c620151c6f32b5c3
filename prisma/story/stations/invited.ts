import { emailOf } from '../staff'
import { type House, type NewPerson, register } from '../client'
import { onDay } from '../telling'
import type { Told } from '../told'

/** Wrote to the clinic this week; the invitation lies in the mailbox, unopened. */
export async function invited(house: House, person: NewPerson): Promise<Told> {
  const { clinic, today } = house
  const at = onDay(today, clinic.timeZone, -1, '15:20')
  const clientId = await register(house, person, at)
  return {
    name: person.name,
    email: emailOf(person.name, clinic.domain),
    station: 'invited',
    clientId,
    membershipId: null,
  }
}
