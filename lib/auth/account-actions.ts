'use server'
import { z } from 'zod'
import type { FormState } from '@/lib/kernel/form-state'
import { publicFormAction } from '@/lib/kernel/public-action'
import { bySignedIn, OWN_ACCOUNT_LIMIT } from './by-signed-in'
import { changePassword, endOneSignIn, endOtherSignIns } from './own-account'
import { passwordChange, signInToEnd } from './schema'

const password = publicFormAction({
  name: 'auth.changePassword',
  schema: passwordChange,
  limit: OWN_ACCOUNT_LIMIT,
  run: bySignedIn(changePassword),
  then: () => '/account?done=password',
})

const one = publicFormAction({
  name: 'auth.endSignIn',
  schema: signInToEnd,
  limit: OWN_ACCOUNT_LIMIT,
  run: bySignedIn(endOneSignIn),
  then: () => '/account?done=ended',
})

const others = publicFormAction({
  name: 'auth.endOtherSignIns',
  schema: z.strictObject({}),
  limit: OWN_ACCOUNT_LIMIT,
  run: bySignedIn(endOtherSignIns),
  then: () => '/account?done=ended',
})

export async function changePasswordAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return password(previous, form)
}

export async function endSignInAction(previous: FormState, form: FormData): Promise<FormState> {
  return one(previous, form)
}

export async function endOtherSignInsAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return others(previous, form)
}
