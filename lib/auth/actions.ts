'use server'
import type { FormState } from '@/lib/kernel/form-state'
import { publicFormAction } from '@/lib/kernel/public-action'
import { bySignedIn, OWN_ACCOUNT_LIMIT } from './by-signed-in'
import { askForCode, enterByCode, enterByPassword } from './entry'
import { goOnToClinic } from './own-account'
import * as schema from './schema'
import { passSecondStep } from './second-step'

/** A whole clinic may sit behind one address: what slows guessing is the wait after wrong tries. */
const limit = { times: 120, minutes: 10 }

const byPassword = publicFormAction({
  name: 'auth.signIn',
  schema: schema.passwordSignIn,
  limit,
  run: enterByPassword,
  then: ({ to }) => to,
})

const forCode = publicFormAction({
  name: 'auth.askForCode',
  schema: schema.codeRequest,
  limit,
  run: askForCode,
  then: ({ to }) => to,
})

const byCode = publicFormAction({
  name: 'auth.signInByCode',
  schema: schema.codeSignIn,
  limit,
  run: enterByCode,
  then: ({ to }) => to,
})

const onToClinic = bySignedIn(goOnToClinic, true)
const onBySecondStep = bySignedIn(passSecondStep, true)

const atClinic = publicFormAction({
  name: 'auth.chooseClinic',
  schema: schema.clinicChoice,
  limit: OWN_ACCOUNT_LIMIT,
  run: onToClinic,
  then: ({ to }) => to,
})

const second = publicFormAction({
  name: 'auth.secondStep',
  schema: schema.secondStep,
  limit: OWN_ACCOUNT_LIMIT,
  run: onBySecondStep,
  then: ({ to }) => to,
})

export async function signInAction(previous: FormState, form: FormData): Promise<FormState> {
  return byPassword(previous, form)
}

export async function askForCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return forCode(previous, form)
}

export async function signInByCodeAction(previous: FormState, form: FormData): Promise<FormState> {
  return byCode(previous, form)
}

export async function chooseClinicAction(previous: FormState, form: FormData): Promise<FormState> {
  return atClinic(previous, form)
}

export async function secondStepAction(previous: FormState, form: FormData): Promise<FormState> {
  return second(previous, form)
}
