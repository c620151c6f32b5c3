'use server'

import type { z } from 'zod'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { answerSchema, submitSchema } from '@/lib/screening/forms'
import {
  answerPart,
  keepChanged,
  keepOne,
  saveChanged,
  sendUpdate,
  type UpdateSaved,
} from '@/lib/screening/update-commands'
import { partSchema, saidSchema } from '@/lib/screening/update-forms'

const HOME = '/my/screening/changes'

/** Help first, then a question that was called changed, then the next part, then the check. */
function onward({ field, part, changed, help }: UpdateSaved, from?: string): string {
  if (changed === 'medications') return '/my/screening/medications'
  if (changed) return `${HOME}/answer/${changed}`
  if (help && field) return `${HOME}/answer/${field}?help=1`
  if (part === null) return `${HOME}/check`
  return part === from ? `${HOME}/${part}?left=1` : `${HOME}/${part}`
}

const part = formAction({
  name: 'screening.part',
  for: 'client',
  schema: partSchema,
  run: answerPart,
  then: (saved, input) => onward(saved, input.part),
})
export async function answerPartAction(previous: FormState, form: FormData) {
  return part(previous, form)
}

const one = callAction({
  name: 'screening.keepOne',
  for: 'client',
  schema: saidSchema,
  run: keepOne,
})
export async function keepOneAction(given: z.input<typeof saidSchema>) {
  return one(given)
}

const changed = formAction({
  name: 'screening.saveChanged',
  for: 'client',
  schema: answerSchema,
  run: (occasion, input) => saveChanged(occasion, input),
  then: (saved) => onward(saved),
})
export async function saveChangedAction(previous: FormState, form: FormData) {
  return changed(previous, form)
}

const typed = callAction({
  name: 'screening.keepChanged',
  for: 'client',
  schema: answerSchema,
  run: keepChanged,
})
export async function keepChangedAction(given: z.input<typeof answerSchema>) {
  return typed(given)
}

const send = formAction({
  name: 'screening.sendUpdate',
  for: 'client',
  schema: submitSchema,
  run: sendUpdate,
  then: ({ kept }) => `${HOME}?done=${kept ? 'kept' : 'asked'}`,
})
export async function sendUpdateAction(previous: FormState, form: FormData) {
  return send(previous, form)
}
