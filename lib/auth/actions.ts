'use server'
import { done } from '@/lib/kernel/outcome'
import type { FormState } from '@/lib/kernel/form-state'
import { publicFormAction } from '@/lib/kernel/public-action'
import { askForCode, enterByCode, enterByPassword } from './entry'
import { homeOf } from './home'
import { nextPath } from './next-path'
import { goOnToClinic } from './own-account'
import { personFormAction } from './person-action'
import * as schema from './schema'
import { setUpSecondStep, takeSecondStep } from './second-step'

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

const atClinic = personFormAction({
  name: 'auth.chooseClinic',
  schema: schema.clinicChoice,
  beforeSecondStep: true,
  run: goOnToClinic,
  then: ({ to }) => to,
})

const second = personFormAction({
  name: 'auth.secondStep',
  schema: schema.secondStep,
  beforeSecondStep: true,
  run: async (person, { code, next }) => {
    const outcome = person.secondFactorReady
      ? await takeSecondStep(person, code)
      : await setUpSecondStep(person, code)
    return outcome.ok ? done({ to: nextPath(next) ?? homeOf(person.viewer) }) : outcome
  },
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
