import { type House, invite, type NewPerson } from '../client'
import { emailOf } from '../staff'
import { onDay } from '../telling'
import type { Told } from '../told'

/** Wrote to the clinic this week; the invitation lies in the mailbox, unopened. */
export async function invited(house: House, person: NewPerson): Promise<Told> {
  const { clinic, today } = house
  const { clientId } = await invite(house, person, onDay(today, clinic.timeZone, -1, '15:20'))
  return {
    name: person.name,
    email: emailOf(person.name, clinic.domain),
    station: 'invited',
    clientId,
    membershipId: null,
  }
}
