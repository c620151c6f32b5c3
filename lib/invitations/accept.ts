import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { accountByEmail } from '@/lib/auth/account'
import { countWrongTry, waitAfterWrongTries } from '@/lib/auth/pace'
import { hashPassword, isPassword } from '@/lib/auth/password'
import { tokenHash } from '@/lib/auth/token'
import { lookUp } from '@/lib/db/transaction'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { systemOf } from '@/lib/kernel/viewer'
import { isRole, type Role } from '@/lib/people/model'
import { now } from '@/lib/time/clock'
import { type Entered, takeInvitation } from './take'

/** What the page of a link shows before anything is done. */
export interface OpenInvitation {
  readonly clinicId: string
  readonly clinicName: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Whether this e-mail already has an account with a password, which an invitation never changes. */
  readonly hasAccount: boolean
}

interface Row {
  clinic_id: string
  clinic_name: string
  role: string
  email: string
  display_name: string
  expires_at: Date
  accepted_at: Date | null
  revoked_at: Date | null
  person_exists: boolean
}

/** The invitation of this link while it may be used. Used, withdrawn, expired and unknown are all null. */
export async function openInvitation(token: string): Promise<OpenInvitation | null> {
  const [row] = await lookUp<Row>(
    Prisma.sql`SELECT * FROM invitation_by_token(${tokenHash(token)})`,
  )
  if (!row || !isRole(row.role) || row.accepted_at || row.revoked_at) return null
  if (row.expires_at <= (await now())) return null
  return {
    clinicId: row.clinic_id,
    clinicName: row.clinic_name,
    email: row.email.toLowerCase(),
    name: row.display_name,
    role: row.role,
    hasAccount: row.person_exists,
  }
}

type Refused = Refusal<'invitation_over' | 'account_exists' | 'wrong_password' | 'already_member'>

/** Accepts with a first password. An account that already has one is asked for it instead. */
export async function acceptAsNew(input: {
  readonly token: string
  readonly newPassword: string
}): Promise<Outcome<Entered, Refused>> {
  const invitation = await openInvitation(input.token)
  if (!invitation) return refused('invitation_over')
  if (invitation.hasAccount) return refused('account_exists')
  const firstPassword = await hashPassword(input.newPassword)
  return take(invitation.clinicId, input.token, firstPassword)
}

/** Accepts with the account that the e-mail already has, proved by its password. */
export async function acceptWithAccount(input: {
  readonly token: string
  readonly password: string
}): Promise<Outcome<Entered, Refused>> {
  const invitation = await openInvitation(input.token)
  if (!invitation) return refused('invitation_over')
  await waitAfterWrongTries(invitation.email)
  const account = await accountByEmail(invitation.email)
  if (!(await isPassword(account?.passwordHash ?? null, input.password))) {
    await countWrongTry(invitation.email)
    return refused('wrong_password')
  }
  return take(invitation.clinicId, input.token, null)
}

async function take(
  clinicId: string,
  token: string,
  firstPassword: string | null,
): Promise<Outcome<Entered, Refused>> {
  const outcome = await act(systemOf(clinicId), (occasion) =>
    takeInvitation(occasion, { hash: tokenHash(token), firstPassword }),
  )
  return outcome.ok ? done(outcome.value) : outcome
}
