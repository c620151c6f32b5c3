'use server'

import type { z } from 'zod'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { askMeasure, passMeasure } from '@/lib/screening/asking-commands'
import { remindMeasures } from '@/lib/screening/remind-measures'
import { answerItem, sendMeasure } from '@/lib/screening/measure-commands'
import {
  answerItemSchema,
  askMeasureSchema,
  passMeasureSchema,
  remindMeasuresSchema,
  sendMeasureSchema,
  slugOf,
} from '@/lib/screening/measure-forms'

const keep = callAction({
  name: 'screening.answerItem',
  for: 'client',
  schema: answerItemSchema,
  run: answerItem,
})
export async function keepItemAction(given: z.input<typeof answerItemSchema>) {
  return keep(given)
}

const send = formAction({
  name: 'screening.sendMeasure',
  for: 'client',
  schema: sendMeasureSchema,
  run: sendMeasure,
  then: ({ instrument, help, next }) =>
    help
      ? `/my/measures/${slugOf(instrument)}?help=1`
      : next
        ? `/my/measures/${slugOf(next)}`
        : '/my/measures?done=1',
})
export async function sendMeasureAction(previous: FormState, form: FormData) {
  return send(previous, form)
}

const pass = formAction({
  name: 'measures.pass',
  for: 'client',
  schema: passMeasureSchema,
  run: passMeasure,
  then: () => '/my/measures?done=passed',
})
export async function passMeasureAction(previous: FormState, form: FormData) {
  return pass(previous, form)
}

const ask = formAction({
  name: 'measures.ask',
  for: ['clinician'],
  schema: askMeasureSchema,
  run: askMeasure,
  then: ({ clientId }) => `/clients/${clientId}/measures?done=asked`,
})
export async function askMeasureAction(previous: FormState, form: FormData) {
  return ask(previous, form)
}

const remind = formAction({
  name: 'measures.remind',
  for: ['clinician'],
  schema: remindMeasuresSchema,
  run: remindMeasures,
  then: () => '/measures?done=reminded',
})
export async function remindMeasuresAction(previous: FormState, form: FormData) {
  return remind(previous, form)
}
