import { randomUUID } from 'node:crypto'
import { claimRecord, registerClient } from '@/lib/clients/register'
import { foundClinic } from '@/lib/clinics/found'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import {
  type ClientViewer,
  type Credential,
  type StaffRole,
  type StaffViewer,
  systemOf,
  type SystemViewer,
} from '@/lib/kernel/viewer'
import { enrol } from '@/lib/people/enrol'

/** A small clinic for a database test: one person a role, one client with both on their care team. */
export interface Cast {
  readonly system: SystemViewer
  readonly clinicId: string
  readonly roomIds: readonly string[]
  readonly prescriber: StaffViewer
  readonly nurse: StaffViewer
  readonly guide: StaffViewer
  readonly frontDesk: StaffViewer
  readonly administrator: StaffViewer
  readonly client: ClientViewer
  /** Another client of the same clinic, with the same care team. */
  readonly otherClient: ClientViewer
}

const ZONE = 'America/New_York'

/** Founds a clinic with real commands. `name` keeps e-mails of two casts apart; `now` is the domain time of founding. */
export async function castOf(name: string, now: Date): Promise<Cast> {
  const system = systemOf(randomUUID())
  const clinic = {
    name: `${name} Clinic`,
    slug: name.toLowerCase(),
    timeZone: ZONE,
    phone: '+1 212 555 0100',
    emergencyPhone: '+1 212 555 0199',
    street: '1 Harbor Street',
    city: 'New York',
    state: 'NY',
    postalCode: '10001',
    licensedStates: ['NY', 'NJ'],
    rooms: ['Harbor', 'Meadow'],
    demonstration: true,
  }
  const outcome = await act(system, (occasion) => foundClinic(occasion, clinic), { now })
  if (!outcome.ok) throw new Error('The clinic was not founded')
  const { roomIds } = outcome.value
  const work = <Value>(make: (occasion: Occasion<SystemViewer>) => Promise<Value>) =>
    act(system, async (occasion) => done(await make(occasion)), { now }).then((made) => {
      if (!made.ok) throw new Error('The cast was not made')
      return made.value
    })
  const brief = {
    name: clinic.name,
    timeZone: ZONE,
    phone: clinic.phone,
    emergencyPhone: clinic.emergencyPhone,
    demonstration: true,
  }

  const staff = async (
    person: string,
    role: StaffRole,
    credentials: readonly Credential[] = [],
  ): Promise<StaffViewer> => {
    const email = `${person.toLowerCase()}@${name.toLowerCase()}.example`
    const ids = await work((occasion) =>
      enrol(occasion, { email, displayName: person, roles: [role], credentials }),
    )
    return {
      kind: 'staff',
      ...ids,
      clinicId: system.clinicId,
      signInId: randomUUID(),
      email,
      name: person,
      clinic: brief,
      confirmedAt: now,
      roles: [role],
      credentials,
      professionalTitle: null,
    }
  }
  const prescriber = await staff('Prescriber', 'clinician', ['prescriber', 'medical_director'])
  const nurse = await staff('Nurse', 'clinician', ['nurse'])
  const guide = await staff('Guide', 'guide')
  const frontDesk = await staff('Desk', 'front_desk')
  const administrator = await staff('Admin', 'administrator')

  const client = async (person: string): Promise<ClientViewer> => {
    const email = `${person.toLowerCase()}@${name.toLowerCase()}.example`
    const legalName = `${person} Example`
    const ids = await work(async (occasion) => {
      const { clientId } = await registerClient(occasion, {
        legalName,
        preferredName: person,
        email,
        timeZone: ZONE,
      })
      const member = await enrol(occasion, { email, displayName: person, roles: ['client'] })
      await claimRecord(occasion, clientId, member.personId)
      const team = [
        { memberId: prescriber.membershipId, part: 'clinician' },
        { memberId: guide.membershipId, part: 'guide' },
      ]
      await occasion.tx.careTeamMember.createMany({
        data: team.map((member_) => ({ clientId, since: now, ...member_, ...stamp(occasion) })),
      })
      return { ...member, clientId }
    })
    return {
      kind: 'client',
      ...ids,
      clinicId: system.clinicId,
      signInId: randomUUID(),
      email,
      name: person,
      clinic: brief,
      confirmedAt: now,
      timeZone: ZONE,
    }
  }
  return {
    system,
    clinicId: system.clinicId,
    roomIds,
    prescriber,
    nurse,
    guide,
    frontDesk,
    administrator,
    client: await client('Client'),
    otherClient: await client('Other'),
  }
}
