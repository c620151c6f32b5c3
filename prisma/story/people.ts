import { DEMO_PASSWORD } from '@/lib/demo/secrets'
import type { DemoPerson } from '@/lib/demo/model'
import type { House } from './client'
import type { Staff } from './staff'
import type { Told } from './told'

const roles: Readonly<Record<keyof Staff, string>> = {
  administrator: 'Administrator',
  director: 'Clinician, medical director',
  prescriber: 'Clinician, prescriber',
  nurse: 'Clinician, nurse, on call',
  guide: 'Guide',
  frontDesk: 'Front desk',
}

/** Everyone of a house, as the welcome page and the demonstration's own page list them. */
export function peopleOf({ clinic, staff }: House, clients: readonly Told[]): DemoPerson[] {
  const place = { clinic: clinic.name, clinicId: clinic.clinicId }
  return [
    ...clients.map((client) => ({
      ...client,
      ...place,
      role: 'Client',
      signIn: client.membershipId
        ? `password ${DEMO_PASSWORD}`
        : 'invitation in the mailbox at /demo',
    })),
    ...(Object.keys(roles) as (keyof Staff)[]).map((part) => ({
      name: staff[part].name,
      role: roles[part],
      email: staff[part].email,
      signIn: `password ${DEMO_PASSWORD}, code at /demo`,
      station: 'staff' as const,
      membershipId: staff[part].membershipId,
      clientId: null,
      ...place,
    })),
  ]
}
