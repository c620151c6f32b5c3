import type { Credential, StaffRole, StaffViewer } from '@/lib/kernel/viewer'
import { setWorkingHours } from '@/lib/people/commands'
import { enrol } from '@/lib/people/enrol'
import { addShift } from '@/lib/people/rota'
import { addDays, localDate, localTime } from '@/lib/time/zone'
import { giveSecondStep, givePassword } from './accounts'
import type { StoryClinic } from './clinics'
import { make, present, tell } from './telling'

interface NewStaff {
  readonly name: string
  readonly title: string
  readonly roles: readonly StaffRole[]
  readonly credentials?: readonly Credential[]
}

/** The people of a clinic, by what they do in the story. */
export interface Staff {
  readonly administrator: StaffViewer
  readonly director: StaffViewer
  readonly prescriber: StaffViewer
  readonly nurse: StaffViewer
  readonly guide: StaffViewer
  readonly frontDesk: StaffViewer
}
export type StaffNames = Readonly<Record<keyof Staff, string>>

const parts: Readonly<Record<keyof Staff, Omit<NewStaff, 'name'>>> = {
  administrator: { title: 'Clinic manager', roles: ['administrator'] },
  director: {
    title: 'MD, medical director',
    roles: ['clinician'],
    credentials: ['prescriber', 'medical_director'],
  },
  prescriber: { title: 'NP, prescriber', roles: ['clinician'], credentials: ['prescriber'] },
  nurse: { title: 'RN', roles: ['clinician'], credentials: ['nurse'] },
  guide: { title: 'Integration guide', roles: ['guide'] },
  frontDesk: { title: 'Front desk', roles: ['front_desk'] },
}

export const emailOf = (name: string, domain: string): string =>
  `${name
    .toLowerCase()
    .replace(/^dr\.? /, '')
    .replace(/[^a-z]+/g, '.')}@${domain}`

async function hire(clinic: StoryClinic, person: NewStaff, at: Date): Promise<StaffViewer> {
  const email = emailOf(person.name, clinic.domain)
  const ids = await make(clinic.system, at, (occasion) =>
    enrol(occasion, {
      email,
      displayName: person.name,
      roles: person.roles,
      credentials: person.credentials ?? [],
      professionalTitle: person.title,
    }),
  )
  await givePassword(ids.personId)
  await giveSecondStep(ids.personId)
  return present<StaffViewer>({
    kind: 'staff',
    ...ids,
    clinicId: clinic.clinicId,
    email,
    name: person.name,
    clinic,
    roles: person.roles,
    credentials: person.credentials ?? [],
    professionalTitle: person.title,
  })
}

/** Everyone who works in a clinic, with their hours and the duties of the months around today. */
export async function staffOf(
  clinic: StoryClinic,
  names: StaffNames,
  founded: Date,
  today: Date,
): Promise<Staff> {
  const hired: Partial<Record<keyof Staff, StaffViewer>> = {}
  for (const part of Object.keys(parts) as (keyof Staff)[])
    hired[part] = await hire(clinic, { name: names[part], ...parts[part] }, founded)
  const staff = hired as Staff
  await openTheHouse(clinic, staff, founded, today)
  return staff
}

/** The administrator writes down everybody's week and the duties of the months around today. */
async function openTheHouse(
  clinic: StoryClinic,
  staff: Staff,
  founded: Date,
  today: Date,
): Promise<void> {
  const { administrator, director, prescriber, nurse, guide } = staff
  const hours = openingHours(today, clinic.timeZone)
  const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, ...hours }))
  for (const { membershipId } of [director, prescriber, nurse, guide])
    await tell(administrator, founded, (occasion) =>
      setWorkingHours(occasion, { membershipId, hours: week }),
    )
  const date = localDate(today, clinic.timeZone)
  for (const [duty, member] of [
    ['on_call', nurse],
    ['safeguarding_lead', director],
  ] as const)
    await tell(administrator, founded, (occasion) =>
      addShift(occasion, {
        duty,
        memberId: member.membershipId,
        startsOn: addDays(date, -90),
        startsAt: '07:00',
        endsOn: addDays(date, 120),
        endsAt: '07:00',
      }),
    )
}

/**
 * Seven to seven, every day of the week: a demonstration is visited on Sundays too. At night the house is open all day,
 * so that a session can be under way whenever somebody looks.
 */
function openingHours(today: Date, zone: string): { opens: string; closes: string } {
  const clock = localTime(today, zone)
  return clock >= '09:00' && clock <= '16:30'
    ? { opens: '07:00', closes: '19:00' }
    : { opens: '00:00', closes: '24:00' }
}
