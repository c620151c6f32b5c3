import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import { isCredential, isStaffRole, type Member } from './model'
import { mayRunThePeople, maySeeColleagues } from './policy'
import type { Hours } from './rules'
import { isOpen } from './rules'

/** A member as the administrator sees them: with the e-mail of their account and whether their second step is on. */
export interface MemberInFull extends Member {
  readonly email: string
  readonly secondStep: boolean
}

interface Row {
  id: string
  person_id: string
  display_name: string
  professional_title: string | null
  roles: string[]
  credentials: string[]
  status: string
  email: string
  totp_confirmed_at: Date | null
}

const inFull = (row: Row): MemberInFull => ({
  membershipId: row.id,
  personId: row.person_id,
  name: row.display_name,
  title: row.professional_title,
  roles: row.roles.filter(isStaffRole),
  credentials: row.credentials.filter(isCredential),
  active: row.status === 'active',
  email: row.email,
  secondStep: row.totp_confirmed_at !== null,
})

async function membersWhere(
  occasion: Occasion,
  also: Prisma.Sql,
): Promise<readonly MemberInFull[]> {
  if (!mayRunThePeople(occasion.viewer)) return []
  const rows = await occasion.tx.$queryRaw<Row[]>`
    SELECT m.id, m.person_id, m.display_name, m.professional_title, m.roles, m.credentials, m.status,
           p.email, p.totp_confirmed_at
      FROM membership m CROSS JOIN LATERAL person_by_id(m.person_id) p
     WHERE m.clinic_id = ${occasion.viewer.clinicId}::uuid AND NOT 'client' = ANY (m.roles) ${also}
     ORDER BY m.status, lower(m.display_name), m.id`
  return rows.map(inFull)
}

/** Those who work here, or did; by part of a name or an e-mail where one is given. */
export function membersOf(occasion: Occasion, search = ''): Promise<readonly MemberInFull[]> {
  const part = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`
  return membersWhere(
    occasion,
    search.trim()
      ? Prisma.sql`AND (m.display_name ILIKE ${part} OR p.email ILIKE ${part})`
      : Prisma.empty,
  )
}

export async function memberOf(
  occasion: Occasion,
  membershipId: string,
): Promise<MemberInFull | null> {
  const [member] = await membersWhere(occasion, Prisma.sql`AND m.id = ${membershipId}::uuid`)
  return member ?? null
}

/** Active colleagues with this role, for a choice in a form; without a role, all of them. */
export async function colleagues(
  occasion: Occasion,
  role?: Member['roles'][number],
): Promise<readonly Member[]> {
  if (!maySeeColleagues(occasion.viewer)) return []
  const rows = await occasion.tx.membership.findMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      status: 'active',
      NOT: { roles: { has: 'client' } },
      ...(role ? { roles: { has: role } } : {}),
    },
    select: {
      id: true,
      personId: true,
      displayName: true,
      professionalTitle: true,
      roles: true,
      credentials: true,
    },
    orderBy: [{ displayName: 'asc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    membershipId: row.id,
    personId: row.personId,
    name: row.displayName,
    title: row.professionalTitle,
    roles: row.roles.filter(isStaffRole),
    credentials: row.credentials.filter(isCredential),
    active: true,
  }))
}

/** When somebody works, Monday first; a day without a row is a day off. */
export async function workingHoursOf(
  occasion: Occasion,
  membershipId: string,
): Promise<readonly Hours[]> {
  if (!maySeeColleagues(occasion.viewer)) return []
  const rows = await occasion.tx.workingHours.findMany({
    where: { clinicId: occasion.viewer.clinicId, memberId: membershipId },
    select: { weekday: true, opens: true, closes: true },
    orderBy: [{ weekday: 'asc' }, { opens: 'asc' }],
  })
  return rows.filter(isOpen)
}
