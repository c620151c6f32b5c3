'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { answerCorrectionSchema, askCorrectionSchema, takeRecordSchema } from './correction-schema'
import { answerCorrection, askForCorrection, proveToTake } from './corrections'

const ask = formAction({
  name: 'overview.correction',
  for: 'client',
  schema: askCorrectionSchema,
  run: askForCorrection,
})

const answer = formAction({
  name: 'overview.answerCorrection',
  for: ['clinician'],
  schema: answerCorrectionSchema,
  run: answerCorrection,
})

const take = formAction({
  name: 'overview.take',
  for: 'client',
  schema: takeRecordSchema,
  run: proveToTake,
  then: () => '/my/record/take?ready=yes',
})

export async function askCorrectionAction(previous: FormState, form: FormData) {
  return ask(previous, form)
}

export async function answerCorrectionAction(previous: FormState, form: FormData) {
  return answer(previous, form)
}

export async function takeRecordAction(previous: FormState, form: FormData) {
  return take(previous, form)
}
