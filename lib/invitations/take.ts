import 'server-only'
import { claimRecord } from '@/lib/clients/register'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { SystemViewer } from '@/lib/kernel/viewer'
import { enrol } from '@/lib/people/enrol'
import { isCredential, isRole, type Role } from '@/lib/people/model'

/** Somebody who has just accepted, ready to be signed in. */
export interface Entered {
  readonly personId: string
  readonly membershipId: string
  readonly clinicId: string
  readonly role: Role
}

type System = Occasion<SystemViewer>
type Refused = Refusal<'invitation_over' | 'account_exists' | 'already_member'>

/** Uses an invitation once: the account, the membership and the client's record, or nothing of it. */
export async function takeInvitation(
  occasion: System,
  { hash, firstPassword }: { readonly hash: string; readonly firstPassword: string | null },
): Promise<Outcome<Entered, Refused>> {
  const { tx, now, viewer } = occasion
  await tx.$queryRaw`SELECT id FROM invitation WHERE token_hash = ${hash} AND clinic_id = ${viewer.clinicId}::uuid FOR UPDATE`
  const invitation = await tx.invitation.findFirst({
    where: { clinicId: viewer.clinicId, tokenHash: hash, acceptedAt: null, revokedAt: null },
    select: {
      id: true,
      email: true,
      displayName: true,
      role: true,
      credentials: true,
      clientId: true,
      expiresAt: true,
    },
  })
  if (!invitation || invitation.expiresAt <= now || !isRole(invitation.role))
    return refused('invitation_over')
  const member = await memberFor(occasion, { ...invitation, role: invitation.role })
  if (!member.ok) return member
  const { personId, membershipId } = member.value
  if (firstPassword && !(await setFirstPassword(occasion, personId, firstPassword)))
    return refused('account_exists')
  if (invitation.clientId && !(await claimed(occasion, invitation.clientId, personId)))
    return refused('invitation_over')
  await tx.invitation.updateMany({
    where: { clinicId: viewer.clinicId, id: invitation.id },
    data: { acceptedAt: now },
  })
  return done({ personId, membershipId, clinicId: viewer.clinicId, role: invitation.role })
}

interface Invited {
  readonly email: string
  readonly displayName: string
  readonly role: Role
  readonly credentials: readonly string[]
}

/** The membership that the invitation gives: a new one, or an old one that was ended and now begins again. */
async function memberFor(
  occasion: System,
  { email, displayName, role, credentials: written }: Invited,
): Promise<Outcome<{ personId: string; membershipId: string }, Refused>> {
  const { tx, viewer } = occasion
  const credentials = written.filter(isCredential)
  const [known] = await tx.$queryRaw<{ id: string; person_id: string; status: string }[]>`
    SELECT m.id, m.person_id, m.status FROM membership m JOIN person_to_sign_in(${email}) p ON p.person_id = m.person_id
     WHERE m.clinic_id = ${viewer.clinicId}::uuid FOR UPDATE OF m`
  if (!known) return done(await enrol(occasion, { email, displayName, roles: [role], credentials }))
  if (known.status === 'active') return refused('already_member')
  await tx.membership.updateMany({
    where: { clinicId: viewer.clinicId, id: known.id },
    data: { status: 'active', displayName, roles: [role], credentials },
  })
  return done({ personId: known.person_id, membershipId: known.id })
}

async function setFirstPassword({ tx }: System, personId: string, hash: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { first: boolean }[]
  >`SELECT set_first_password(${personId}::uuid, ${hash}) AS first`
  return row?.first ?? false
}

/** Ties the record to the account; not where the record is somebody's already, or the account has another record here. */
async function claimed(occasion: System, clientId: string, personId: string): Promise<boolean> {
  const where = { clinicId: occasion.viewer.clinicId }
  const another = await occasion.tx.client.count({
    where: { ...where, personId, NOT: { id: clientId } },
  })
  if (another > 0) return false
  await claimRecord(occasion, clientId, personId)
  return (await occasion.tx.client.count({ where: { ...where, id: clientId, personId } })) === 1
}
