'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { done, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import { inviteClient, inviteStaff, resendInvitation, revokeInvitation } from './commands'
import { clientInvitation, invitationNamed, staffInvitation } from './schema'

const receivers = ['front_desk', 'clinician', 'administrator'] as const

/** The token is for the letter alone: what an action answers is kept with its key. */
async function withoutToken<R extends Refusal>(
  sent: Promise<Outcome<{ readonly token: string }, R>>,
): Promise<Outcome<null, R>> {
  const outcome = await sent
  return outcome.ok ? done(null) : outcome
}

const staff = formAction({
  name: 'people.inviteStaff',
  for: ['administrator'],
  schema: staffInvitation,
  run: (occasion, input) => withoutToken(inviteStaff(occasion, input)),
  then: () => '/invitations?done=sent',
})

const client = formAction({
  name: 'people.inviteClient',
  for: receivers,
  schema: clientInvitation,
  run: (occasion, input) => withoutToken(inviteClient(occasion, input)),
  then: () => '/invitations?done=sent',
})

const again = formAction({
  name: 'people.resendInvitation',
  for: receivers,
  schema: invitationNamed,
  run: (occasion, input) => withoutToken(resendInvitation(occasion, input)),
  then: () => '/invitations?done=again',
})

const withdraw = formAction({
  name: 'people.revokeInvitation',
  for: receivers,
  schema: invitationNamed,
  run: revokeInvitation,
  then: () => '/invitations?done=revoked',
})

export async function inviteStaffAction(previous: FormState, form: FormData): Promise<FormState> {
  return staff(previous, form)
}

export async function inviteClientAction(previous: FormState, form: FormData): Promise<FormState> {
  return client(previous, form)
}

export async function resendInvitationAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return again(previous, form)
}

export async function revokeInvitationAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return withdraw(previous, form)
}
