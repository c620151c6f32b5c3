'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  changeMember,
  deactivateMember,
  reactivateMember,
  resetSecondStep,
  setWorkingHours,
} from './commands'
import { memberChange, memberNamed, workingWeek } from './schema'

const administrator = ['administrator'] as const
const page = (membershipId: string, done: string) => `/admin/people/${membershipId}?done=${done}`

const change = formAction({
  name: 'people.changeMember',
  for: administrator,
  schema: memberChange,
  run: changeMember,
  then: (_value, { membershipId }) => page(membershipId, 'saved'),
})

const deactivate = formAction({
  name: 'people.deactivateMember',
  for: administrator,
  schema: memberNamed,
  run: deactivateMember,
  then: (_value, { membershipId }) => page(membershipId, 'deactivated'),
})

const reactivate = formAction({
  name: 'people.reactivateMember',
  for: administrator,
  schema: memberNamed,
  run: reactivateMember,
  then: (_value, { membershipId }) => page(membershipId, 'reactivated'),
})

const reset = formAction({
  name: 'people.resetSecondStep',
  for: administrator,
  schema: memberNamed,
  run: resetSecondStep,
  then: (_value, { membershipId }) => page(membershipId, 'reset'),
})

const week = formAction({
  name: 'people.setWorkingHours',
  for: administrator,
  schema: workingWeek,
  run: setWorkingHours,
  then: (_value, { membershipId }) => page(membershipId, 'hours'),
})

export async function changeMemberAction(previous: FormState, form: FormData): Promise<FormState> {
  return change(previous, form)
}

export async function deactivateMemberAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return deactivate(previous, form)
}

export async function reactivateMemberAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return reactivate(previous, form)
}

export async function resetSecondStepAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return reset(previous, form)
}

export async function setWorkingHoursAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return week(previous, form)
}
