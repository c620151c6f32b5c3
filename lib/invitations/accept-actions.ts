'use server'
import { signInHere } from '@/lib/auth/sign-in'
import type { FormState } from '@/lib/kernel/form-state'
import { done, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import { publicFormAction } from '@/lib/kernel/public-action'
import { acceptAsNew, acceptWithAccount } from './accept'
import { becomeFirstAdministrator } from './first-administrator'
import { firstAdministrator, firstClinic, knownAccount, newAccount } from './schema'
import type { Entered } from './take'

const limit = { times: 60, minutes: 15 }

/** Signs in whoever has just accepted, and leads them on: staff to their second step, clients to their own place. */
async function signedIn<R extends Refusal>(
  outcome: Outcome<Entered, R>,
): Promise<Outcome<{ to: string }, R>> {
  if (!outcome.ok) return outcome
  const { role, ...entered } = outcome.value
  const staff = role !== 'client'
  await signInHere({ ...entered, staff })
  return done({ to: staff ? '/sign-in/second-step' : '/my' })
}

const asNew = publicFormAction({
  name: 'people.acceptAsNew',
  schema: newAccount,
  limit,
  run: async (input) => signedIn(await acceptAsNew(input)),
  then: ({ to }) => to,
})

const withAccount = publicFormAction({
  name: 'people.acceptWithAccount',
  schema: knownAccount,
  limit,
  run: async (input) => signedIn(await acceptWithAccount(input)),
  then: ({ to }) => to,
})

const first = publicFormAction({
  name: 'people.firstAdministrator',
  schema: firstAdministrator,
  limit,
  run: async (input) => signedIn(await becomeFirstAdministrator({ ...input, clinic: null })),
  then: ({ to }) => to,
})

const firstWithClinic = publicFormAction({
  name: 'people.firstClinic',
  schema: firstClinic,
  limit,
  run: async ({ token, email, name, newPassword, clinicName, ...facts }) =>
    signedIn(
      await becomeFirstAdministrator({
        token,
        email,
        name,
        newPassword,
        clinic: { name: clinicName, ...facts },
      }),
    ),
  then: ({ to }) => to,
})

export async function acceptAsNewAction(previous: FormState, form: FormData): Promise<FormState> {
  return asNew(previous, form)
}

export async function acceptWithAccountAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return withAccount(previous, form)
}

export async function firstAdministratorAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return first(previous, form)
}

export async function firstClinicAction(previous: FormState, form: FormData): Promise<FormState> {
  return firstWithClinic(previous, form)
}
