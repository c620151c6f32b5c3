import { joinCareTeam } from '@/lib/clients/commands'
import { claimRecord, registerClient } from '@/lib/clients/register'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { enrol } from '@/lib/people/enrol'
import { addHours } from '@/lib/time/instant'
import { givePassword } from './accounts'
import type { StoryClinic } from './clinics'
import { emailOf, type Staff } from './staff'
import { make, present, tell } from './telling'

export interface NewPerson {
  readonly name: string
  readonly phone: string
  /** Where the client lives; the clinic's own zone where it is left out. */
  readonly timeZone?: string
}

/** A clinic with its people, as the stations are told them. */
export interface House {
  readonly clinic: StoryClinic
  readonly staff: Staff
  readonly today: Date
}

/** Opens the record of somebody who wrote to the clinic. */
export async function register(house: House, person: NewPerson, at: Date): Promise<string> {
  const { clinic } = house
  const { clientId } = await make(clinic.system, at, (occasion) =>
    registerClient(occasion, {
      legalName: person.name,
      preferredName: person.name.split(' ')[0] ?? person.name,
      email: emailOf(person.name, clinic.domain),
      phone: person.phone,
      timeZone: person.timeZone ?? clinic.timeZone,
    }),
  )
  return clientId
}

/** Somebody who accepted their invitation and has a clinician and a guide. */
export async function welcome(house: House, person: NewPerson, at: Date): Promise<ClientViewer> {
  const { clinic, staff } = house
  const clientId = await register(house, person, at)
  const email = emailOf(person.name, clinic.domain)
  const preferredName = person.name.split(' ')[0] ?? person.name
  const accepted = addHours(at, 2)
  const ids = await make(clinic.system, accepted, async (occasion) => {
    const member = await enrol(occasion, { email, displayName: person.name, roles: ['client'] })
    await claimRecord(occasion, clientId, member.personId)
    return member
  })
  await givePassword(ids.personId)
  for (const [member, part] of [
    [staff.director, 'clinician'],
    [staff.guide, 'guide'],
  ] as const)
    await tell(staff.frontDesk, accepted, (occasion) =>
      joinCareTeam(occasion, { clientId, memberId: member.membershipId, part }),
    )
  return present<ClientViewer>({
    kind: 'client',
    ...ids,
    clientId,
    clinicId: clinic.clinicId,
    email,
    name: preferredName,
    clinic,
    timeZone: person.timeZone ?? clinic.timeZone,
  })
}
