import 'server-only'
import { createHash } from 'node:crypto'
import type { Occasion } from '@/lib/kernel/occasion'
import { accessibilityOf } from './accessibility'
import type { CarePart, CareTeamEntry, ClientContact, ClientStatus, StaffChoice } from './model'
import { clientScope } from './policy'

const contactColumns = {
  id: true,
  legalName: true,
  preferredName: true,
  pronouns: true,
  email: true,
  phone: true,
  dateOfBirth: true,
  timeZone: true,
  street: true,
  city: true,
  state: true,
  postalCode: true,
  emergencyContactName: true,
  emergencyContactPhone: true,
  preferredLanguage: true,
  accessibilityNeeds: true,
  accessibilityWords: true,
  status: true,
} as const

/** Who a client is and how to reach them; null where there is none, or none for this viewer. */
export async function contactOf(
  occasion: Occasion,
  clientId: string,
): Promise<ClientContact | null> {
  const row = await occasion.tx.client.findFirst({
    where: { AND: [clientScope(occasion.viewer), { id: clientId }] },
    select: contactColumns,
  })
  if (!row) return null
  const { accessibilityWords, accessibilityNeeds, ...known } = row
  const contact = {
    ...known,
    accessibilityNeeds: await accessibilityOf(occasion, clientId, {
      accessibilityWords,
      accessibilityNeeds,
    }),
    status: row.status as ClientStatus,
    dateOfBirth: row.dateOfBirth?.toISOString().slice(0, 10) ?? null,
  }
  const version = createHash('sha256').update(JSON.stringify(contact)).digest('hex').slice(0, 24)
  return { ...contact, version }
}

/** The people who look after a client today. */
export async function careTeamOf(
  occasion: Occasion,
  clientId: string,
): Promise<readonly CareTeamEntry[]> {
  const { clinicId } = occasion.viewer
  const rows = await occasion.tx.careTeamMember.findMany({
    where: { clinicId, clientId, until: null, client: clientScope(occasion.viewer) },
    select: {
      id: true,
      memberId: true,
      part: true,
      since: true,
      member: { select: { displayName: true, professionalTitle: true } },
    },
    orderBy: [{ part: 'asc' }, { since: 'asc' }],
  })
  return rows.map(({ member, part, ...row }) => ({
    ...row,
    part: part as CarePart,
    name: member.displayName,
    title: member.professionalTitle,
  }))
}

/** Active clinicians and guides, for a client's care team. */
export async function staffForCare(occasion: Occasion): Promise<readonly StaffChoice[]> {
  const rows = await occasion.tx.membership.findMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      status: 'active',
      roles: { hasSome: ['clinician', 'guide'] },
    },
    select: { id: true, displayName: true, roles: true },
    orderBy: { displayName: 'asc' },
  })
  return rows.map((row) => ({
    memberId: row.id,
    name: row.displayName,
    parts: row.roles.filter((role): role is CarePart => role === 'clinician' || role === 'guide'),
  }))
}
