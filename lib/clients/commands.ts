import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { sealedAccessibility } from './accessibility'
import { clientScope, mayAssignCareTeam, mayEditContact, mayEndCare } from './policy'
import { careTeamOf, contactOf } from './queries'
import { sortNameOf } from './register'
import type {
  CareTeamInput,
  ContactInput,
  EndCareInput,
  EndCareTeamInput,
  OwnContactInput,
} from './schema'

/** Holds the client's row until the transaction ends: who edits it next waits, then sees what was done. */
export async function lockClient(occasion: Occasion, clientId: string): Promise<boolean> {
  const { viewer, tx } = occasion
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM client WHERE id = ${clientId}::uuid AND clinic_id = ${viewer.clinicId}::uuid FOR UPDATE`
  return row !== undefined
}

/** Staff correct a client's name and how to reach them. */
export const editContact = (occasion: Occasion, input: ContactInput) =>
  changeContact(occasion, input.clientId, input, {
    legalName: input.legalName,
    sortName: sortNameOf(input.legalName),
    email: input.email,
    dateOfBirth: input.dateOfBirth ? new Date(`${input.dateOfBirth}T00:00:00Z`) : null,
  })

/** Clients change how they are called and reached, their zone, and whom to call for them. */
export const editOwnContact = (occasion: Occasion<ClientViewer>, input: OwnContactInput) =>
  changeContact(occasion, occasion.viewer.clientId, input, {})

async function changeContact(
  occasion: Occasion,
  clientId: string,
  input: OwnContactInput,
  more: Partial<{ legalName: string; sortName: string; email: string; dateOfBirth: Date | null }>,
): Promise<Outcome<null>> {
  if (!mayEditContact(occasion.viewer)) return refused('not_allowed')
  if (!(await lockClient(occasion, clientId))) return refused('not_found')
  const now = await contactOf(occasion, clientId)
  if (!now) return refused('not_found')
  if (now.version !== input.version) return refused('changed_meanwhile')
  await occasion.tx.client.updateMany({
    where: { AND: [clientScope(occasion.viewer), { id: clientId }] },
    data: {
      ...more,
      preferredName: input.preferredName,
      pronouns: input.pronouns ?? null,
      phone: input.phone ?? null,
      timeZone: input.timeZone,
      street: input.street ?? null,
      city: input.city ?? null,
      state: input.state ?? null,
      postalCode: input.postalCode ?? null,
      emergencyContactName: input.emergencyContactName ?? null,
      emergencyContactPhone: input.emergencyContactPhone ?? null,
      preferredLanguage: input.preferredLanguage ?? null,
      ...(await sealedAccessibility(occasion, clientId, input.accessibilityNeeds ?? null)),
    },
  })
  return done(null)
}

/** Puts a clinician or guide on a client's care team. Only who holds that role, and nobody twice. */
export async function joinCareTeam(
  occasion: Occasion,
  { clientId, memberId, part }: CareTeamInput,
): Promise<Outcome<{ careTeamMemberId: string }>> {
  if (!mayAssignCareTeam(occasion.viewer)) return refused('not_allowed')
  const { clinicId } = occasion.viewer
  if (!(await lockClient(occasion, clientId))) return refused('not_found')
  const member = await occasion.tx.membership.findFirst({
    where: { clinicId, id: memberId, status: 'active' },
    select: { roles: true },
  })
  if (!member) return refused('not_found')
  if (!member.roles.includes(part)) return refused('not_that_role')
  const team = await careTeamOf(occasion, clientId)
  if (team.some((each) => each.memberId === memberId && each.part === part))
    return refused('already_on_team')
  const id = randomUUID()
  await occasion.tx.careTeamMember.createMany({
    data: [{ id, clientId, memberId, part, since: occasion.now, ...stamp(occasion) }],
  })
  return done({ careTeamMemberId: id })
}

/** Ends somebody's part in a client's care; what they did stays under their name. */
export async function leaveCareTeam(
  occasion: Occasion,
  { clientId, careTeamMemberId }: EndCareTeamInput,
): Promise<Outcome<null>> {
  if (!mayAssignCareTeam(occasion.viewer)) return refused('not_allowed')
  const { count } = await occasion.tx.careTeamMember.updateMany({
    where: {
      clinicId: occasion.viewer.clinicId,
      id: careTeamMemberId,
      clientId,
      until: null,
    },
    data: { until: occasion.now },
  })
  return count === 1 ? done(null) : refused('not_found')
}

/** The client leaves care: their record is kept, nothing new is begun. The reason is sealed. */
export async function endClientCare(
  occasion: Occasion,
  { clientId, reason }: Pick<EndCareInput, 'clientId' | 'reason'>,
): Promise<Outcome<null>> {
  if (!mayEndCare(occasion.viewer)) return refused('not_allowed')
  if (!(await lockClient(occasion, clientId))) return refused('not_found')
  const place = { table: 'client', column: 'withdrawn_reason', row: clientId }
  const { count } = await occasion.tx.client.updateMany({
    where: { AND: [clientScope(occasion.viewer), { id: clientId, status: { not: 'withdrawn' } }] },
    data: {
      status: 'withdrawn',
      withdrawnAt: occasion.now,
      withdrawnReason: await sealText(occasion, clientId, place, reason),
    },
  })
  if (count === 0) return refused('already_withdrawn')
  return done(null)
}
