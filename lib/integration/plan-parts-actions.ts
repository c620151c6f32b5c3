'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { addHabit, addSupport, logHabit, restHabit, setAround, takeOffSupport } from './plan-parts'
import {
  aroundSchema,
  habitFormSchema,
  habitLogSchema,
  habitSchema,
  quietNotesSchema,
  supportFormSchema,
  supportSchema,
} from './plan-parts-schema'

import { chooseQuietNotes } from './quiet-notes'

const habit = formAction({
  name: 'integration.habit',
  for: 'client',
  schema: habitFormSchema,
  run: addHabit,
})

const log = formAction({
  name: 'integration.habitLog',
  for: 'client',
  schema: habitLogSchema,
  run: logHabit,
})

const rest = formAction({
  name: 'integration.habitRest',
  for: 'client',
  schema: habitSchema,
  run: restHabit,
})

const support = formAction({
  name: 'integration.support',
  for: 'client',
  schema: supportFormSchema,
  run: addSupport,
})

const takeOff = formAction({
  name: 'integration.supportOff',
  for: 'client',
  schema: supportSchema,
  run: takeOffSupport,
})

const quietNotes = formAction({
  name: 'integration.quietNotes',
  for: 'client',
  schema: quietNotesSchema,
  run: chooseQuietNotes,
})

const around = formAction({
  name: 'integration.around',
  for: 'client',
  schema: aroundSchema,
  run: setAround,
})

export async function habitAction(previous: FormState, form: FormData) {
  return habit(previous, form)
}

export async function habitLogAction(previous: FormState, form: FormData) {
  return log(previous, form)
}

export async function habitRestAction(previous: FormState, form: FormData) {
  return rest(previous, form)
}

export async function supportAction(previous: FormState, form: FormData) {
  return support(previous, form)
}

export async function supportOffAction(previous: FormState, form: FormData) {
  return takeOff(previous, form)
}

export async function aroundAction(previous: FormState, form: FormData) {
  return around(previous, form)
}

export async function quietNotesAction(previous: FormState, form: FormData) {
  return quietNotes(previous, form)
}
