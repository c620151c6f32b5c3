import 'server-only'
import { randomUUID } from 'node:crypto'
import { newToken, tokenHash } from '@/lib/auth/token'
import { type NewClient, registerClient } from '@/lib/clients/register'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { Credential, StaffRole, StaffViewer } from '@/lib/kernel/viewer'
import { isRole, type Role } from '@/lib/people/model'
import { colleagues } from '@/lib/people/queries'
import { credentialsFit } from '@/lib/people/rules'
import { addHours } from '@/lib/time/instant'
import { sendInvitation } from './letters'
import { INVITATION_HOURS } from './model'
import { mayInvite } from './policy'

type Staff = Occasion<StaffViewer>

export interface NewStaffInvitation {
  readonly email: string
  readonly name: string
  readonly role: StaffRole
  readonly credentials: readonly Credential[]
}

type Sent = { readonly invitationId: string; readonly token: string }
type StaffRefused = Refusal<
  'not_allowed' | 'credentials_need_clinician' | 'already_member' | 'already_invited'
>

/** Invites somebody to work here. The link reaches them by e-mail; only its hash is kept. */
export async function inviteStaff(
  occasion: Staff,
  { email, name, role, credentials }: NewStaffInvitation,
): Promise<Outcome<Sent, StaffRefused>> {
  if (!mayInvite(occasion.viewer, role)) return refused('not_allowed')
  if (!credentialsFit({ roles: [role], credentials })) return refused('credentials_need_clinician')
  if (await isActiveHere(occasion, email)) return refused('already_member')
  if (await isInvited(occasion, email)) return refused('already_invited')
  return done(await invite(occasion, { email, name, role, credentials, clientId: null }))
}

export interface NewClientInvitation extends Omit<NewClient, 'phone'> {
  readonly phone?: string | undefined
  readonly clinicianId: string
  readonly guideId: string
}

type ClientRefused = Refusal<
  'not_allowed' | 'already_member' | 'already_invited' | 'care_team_unknown'
>

/** Opens a client's record with a care team, and invites the client to it. */
export async function inviteClient(
  occasion: Staff,
  { clinicianId, guideId, phone, ...client }: NewClientInvitation,
): Promise<Outcome<Sent & { readonly clientId: string }, ClientRefused>> {
  if (!mayInvite(occasion.viewer, 'client')) return refused('not_allowed')
  const { email, preferredName: name } = client
  if (await isActiveHere(occasion, email)) return refused('already_member')
  if (await isInvited(occasion, email)) return refused('already_invited')
  const [clinicians, guides] = [
    await colleagues(occasion, 'clinician'),
    await colleagues(occasion, 'guide'),
  ]
  const known =
    clinicians.some(({ membershipId }) => membershipId === clinicianId) &&
    guides.some(({ membershipId }) => membershipId === guideId)
  if (!known) return refused('care_team_unknown')
  const { clientId } = await registerClient(occasion, { ...client, ...(phone ? { phone } : {}) })
  await occasion.tx.careTeamMember.createMany({
    data: [
      { memberId: clinicianId, part: 'clinician' },
      { memberId: guideId, part: 'guide' },
    ].map((member) => ({
      id: randomUUID(),
      clientId,
      since: occasion.now,
      ...member,
      ...stamp(occasion),
    })),
  })
  const sent = await invite(occasion, { email, name, role: 'client', credentials: [], clientId })
  return done({ ...sent, clientId })
}

type Again = Refusal<'not_found' | 'invitation_used'>

/** Sends the link anew, with three more days; the old link opens nothing any more. It also undoes a withdrawal. */
export async function resendInvitation(
  occasion: Staff,
  { invitationId }: { readonly invitationId: string },
): Promise<Outcome<Sent, Again>> {
  const invitation = await lockedInvitation(occasion, invitationId)
  if (!invitation) return refused('not_found')
  if (invitation.acceptedAt) return refused('invitation_used')
  const token = newToken()
  await occasion.tx.invitation.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: invitationId },
    data: {
      tokenHash: tokenHash(token),
      expiresAt: addHours(occasion.now, INVITATION_HOURS),
      revokedAt: null,
    },
  })
  await sendInvitation(occasion, { ...invitation, token })
  return done({ invitationId, token })
}

/** Withdraws an invitation that was not used yet. */
export async function revokeInvitation(
  occasion: Staff,
  { invitationId }: { readonly invitationId: string },
): Promise<Outcome<null, Again>> {
  const invitation = await lockedInvitation(occasion, invitationId)
  if (!invitation) return refused('not_found')
  if (invitation.acceptedAt) return refused('invitation_used')
  await occasion.tx.invitation.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: invitationId },
    data: { revokedAt: occasion.now },
  })
  return done(null)
}

interface Invited {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly credentials: readonly Credential[]
  readonly clientId: string | null
}

async function invite(occasion: Staff, { name, credentials, ...rest }: Invited): Promise<Sent> {
  const [invitationId, token] = [randomUUID(), newToken()]
  await occasion.tx.invitation.createMany({
    data: [
      {
        id: invitationId,
        ...rest,
        displayName: name,
        credentials: [...credentials],
        tokenHash: tokenHash(token),
        expiresAt: addHours(occasion.now, INVITATION_HOURS),
        ...stamp(occasion),
      },
    ],
  })
  await sendInvitation(occasion, { ...rest, name, token })
  return { invitationId, token }
}

async function lockedInvitation(occasion: Staff, id: string) {
  const { tx, viewer } = occasion
  const where = { clinicId: viewer.clinicId, id }
  await tx.$queryRaw`SELECT id FROM invitation WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${id}::uuid FOR UPDATE`
  const row = await tx.invitation.findFirst({
    where,
    select: { email: true, displayName: true, role: true, acceptedAt: true },
  })
  if (!row || !isRole(row.role) || !mayInvite(viewer, row.role)) return null
  return { email: row.email, name: row.displayName, role: row.role, acceptedAt: row.acceptedAt }
}

/** Whether this e-mail's account is already active in this clinic. What it is elsewhere is not asked. */
async function isActiveHere({ tx, viewer }: Staff, email: string): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM membership m JOIN person_to_sign_in(${email}) p ON p.person_id = m.person_id
     WHERE m.clinic_id = ${viewer.clinicId}::uuid AND m.status = 'active'`
  return rows.length > 0
}

async function isInvited({ tx, viewer, now }: Staff, email: string): Promise<boolean> {
  const open = await tx.invitation.count({
    where: {
      clinicId: viewer.clinicId,
      email,
      acceptedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
    },
  })
  return open > 0
}
