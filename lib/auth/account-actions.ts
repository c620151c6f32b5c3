'use server'
import { z } from 'zod'
import type { FormState } from '@/lib/kernel/form-state'
import { changePassword, endOneSignIn, endOtherSignIns } from './own-account'
import { personFormAction } from './person-action'
import { passwordChange, signInToEnd } from './schema'

const password = personFormAction({
  name: 'auth.changePassword',
  schema: passwordChange,
  run: changePassword,
  then: () => '/account?done=password',
})

const one = personFormAction({
  name: 'auth.endSignIn',
  schema: signInToEnd,
  run: endOneSignIn,
  then: () => '/account?done=ended',
})

const others = personFormAction({
  name: 'auth.endOtherSignIns',
  schema: z.strictObject({}),
  run: endOtherSignIns,
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
