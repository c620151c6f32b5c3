import { tokenHash } from '@/lib/auth/token'
import { editOwnContact } from '@/lib/clients/commands'
import { contactOf } from '@/lib/clients/queries'
import { inviteClient } from '@/lib/invitations/commands'
import { takeInvitation } from '@/lib/invitations/take'
import { refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { demoPasswordHash } from './accounts'
import type { StoryClinic } from './clinics'
import { lifeOf } from './lives'
import { emailOf, type Staff } from './staff'
import { present, tell } from './telling'

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

const firstNameOf = (name: string): string => name.split(' ')[0] ?? name

/** The front desk invites somebody who wrote to the clinic; the letter lies in the mailbox. */
export const invite = ({ clinic, staff }: House, person: NewPerson, at: Date) =>
  tell(staff.frontDesk, at, (occasion) =>
    inviteClient(occasion, {
      legalName: person.name,
      preferredName: firstNameOf(person.name),
      email: emailOf(person.name, clinic.domain),
      phone: person.phone,
      timeZone: person.timeZone ?? clinic.timeZone,
      clinicianId: staff.director.membershipId,
      guideId: staff.guide.membershipId,
    }),
  )

/** Somebody who followed the link two hours later, chose a password and said where they live. */
export async function welcome(house: House, person: NewPerson, at: Date): Promise<ClientViewer> {
  const { clinic } = house
  const { clientId, token } = await invite(house, person, at)
  const accepted = addHours(at, 2)
  const firstPassword = await demoPasswordHash()
  const { personId, membershipId } = await tell(clinic.system, accepted, (occasion) =>
    takeInvitation(occasion, { hash: tokenHash(token), firstPassword }),
  )
  const client = present<ClientViewer>({
    kind: 'client',
    personId,
    membershipId,
    clientId,
    clinicId: clinic.clinicId,
    email: emailOf(person.name, clinic.domain),
    name: firstNameOf(person.name),
    clinic,
    timeZone: person.timeZone ?? clinic.timeZone,
  })
  const life = lifeOf(client.name)
  await tell(client, accepted, async (occasion) => {
    const contact = await contactOf(occasion, clientId)
    if (!contact) return refused('not_found')
    return editOwnContact(occasion, {
      preferredName: client.name,
      phone: person.phone,
      timeZone: client.timeZone,
      street: life.street,
      city: clinic.city,
      state: clinic.state,
      postalCode: clinic.postalCode,
      emergencyContactName: life.kin.name,
      emergencyContactPhone: life.kin.phone,
      version: contact.version,
    })
  })
  return client
}
