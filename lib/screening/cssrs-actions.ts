'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { answerCssrs, beginCssrs, endCssrs } from '@/lib/screening/cssrs-commands'
import { answerCssrsSchema, beginCssrsSchema, endCssrsSchema } from '@/lib/screening/cssrs-forms'

const begin = formAction({
  name: 'screening.beginCssrs',
  for: ['clinician'],
  schema: beginCssrsSchema,
  run: beginCssrs,
})
export async function beginCssrsAction(previous: FormState, form: FormData) {
  return begin(previous, form)
}

const answer = formAction({
  name: 'screening.answerCssrs',
  for: ['clinician'],
  schema: answerCssrsSchema,
  run: answerCssrs,
})
export async function answerCssrsAction(previous: FormState, form: FormData) {
  return answer(previous, form)
}

const end = formAction({
  name: 'screening.endCssrs',
  for: ['clinician'],
  schema: endCssrsSchema,
  run: endCssrs,
})
export async function endCssrsAction(previous: FormState, form: FormData) {
  return end(previous, form)
}
