'use server'
import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { checkIn } from './check-in'
import {
  beginRecovery,
  callOffToday,
  openAfterTransfer,
  putOnHold,
  stopEarly,
  transferOut,
} from './course'
import { giveDose, makeReady } from './dose'
import {
  baselineForm,
  checkInForm,
  doseForm,
  readyForm,
  secondCheckForm,
  secondCheckHereForm,
  stepForm,
} from './forms'
import { checkDose, checkDoseHere } from './second-check'
import { acceptBaseline } from './vital-signs'

const sitting = ['clinician', 'guide'] as const

const stepCheckIn = formAction({
  name: 'sessions.checkIn',
  for: sitting,
  schema: checkInForm,
  run: checkIn,
})
const stepAcceptBaseline = formAction({
  name: 'sessions.acceptBaseline',
  for: sitting,
  schema: baselineForm,
  run: acceptBaseline,
})
const stepMakeReady = formAction({
  name: 'sessions.makeReady',
  for: ['clinician'],
  schema: readyForm,
  run: makeReady,
})
const stepCheckDose = formAction({
  name: 'sessions.checkDose',
  for: sitting,
  schema: secondCheckForm,
  run: checkDose,
})
const stepCheckDoseHere = formAction({
  name: 'sessions.checkDoseHere',
  for: sitting,
  schema: secondCheckHereForm,
  run: checkDoseHere,
})
const stepGiveDose = formAction({
  name: 'sessions.giveDose',
  for: ['clinician'],
  schema: doseForm,
  run: giveDose,
})
const stepBeginRecovery = formAction({
  name: 'sessions.beginRecovery',
  for: sitting,
  schema: stepForm,
  run: beginRecovery,
})
const stepPutOnHold = formAction({
  name: 'sessions.putOnHold',
  for: sitting,
  schema: stepForm,
  run: putOnHold,
})
const stepStopEarly = formAction({
  name: 'sessions.stopEarly',
  for: sitting,
  schema: stepForm,
  run: stopEarly,
})
const stepTransferOut = formAction({
  name: 'sessions.transferOut',
  for: ['clinician'],
  schema: stepForm,
  run: transferOut,
})
const stepOpenAfterTransfer = formAction({
  name: 'sessions.openAfterTransfer',
  for: ['clinician'],
  schema: stepForm,
  run: openAfterTransfer,
})
const stepCallOffToday = formAction({
  name: 'sessions.callOffToday',
  for: ['clinician'],
  schema: stepForm,
  run: callOffToday,
})

/** A refusal may have changed the session, or tells of a page that is out of date: the page is looked up again. */
function seenAnew(state: FormState): FormState {
  if (state.status === 'refused') revalidatePath('/', 'layout')
  return state
}

export async function checkInAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepCheckIn(previous, form))
}

export async function acceptBaselineAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return seenAnew(await stepAcceptBaseline(previous, form))
}

export async function makeReadyAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepMakeReady(previous, form))
}

export async function checkDoseAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepCheckDose(previous, form))
}

export async function checkDoseHereAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepCheckDoseHere(previous, form))
}

export async function giveDoseAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepGiveDose(previous, form))
}

export async function beginRecoveryAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepBeginRecovery(previous, form))
}

export async function putOnHoldAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepPutOnHold(previous, form))
}

export async function stopEarlyAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepStopEarly(previous, form))
}

export async function transferOutAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepTransferOut(previous, form))
}

export async function openAfterTransferAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return seenAnew(await stepOpenAfterTransfer(previous, form))
}

export async function callOffTodayAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await stepCallOffToday(previous, form))
}
