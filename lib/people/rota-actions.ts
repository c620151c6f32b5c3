'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { addShift, changeShift } from './rota'
import { newShift, shiftChange } from './schema'

const add = formAction({
  name: 'people.addShift',
  for: ['administrator'],
  schema: newShift,
  run: addShift,
  then: () => '/admin/duties?done=added',
})

const change = formAction({
  name: 'people.changeShift',
  for: ['administrator'],
  schema: shiftChange,
  run: changeShift,
  then: () => '/admin/duties?done=changed',
})

export async function addShiftAction(previous: FormState, form: FormData): Promise<FormState> {
  return add(previous, form)
}

export async function changeShiftAction(previous: FormState, form: FormData): Promise<FormState> {
  return change(previous, form)
}
