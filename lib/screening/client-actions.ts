'use server'

import type { z } from 'zod'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  recordOwnReadings,
  reopenScreening,
  saveAnswer,
  type Saved,
  submitScreening,
} from '@/lib/screening/client-commands'
import { changeAgreements } from '@/lib/screening/agreements'
import { agreementsSchema } from '@/lib/screening/agreements-form'
import { answerRequestSchema } from '@/lib/screening/evidence-forms'
import { answerRequest } from '@/lib/screening/evidence-steps'
import { answerSchema, noInputSchema, ownReadingsSchema, submitSchema } from '@/lib/screening/forms'

/** Help comes before the next question: the same page is shown again, with it. */
const onward = ({ field, next, help }: Saved): string =>
  help ? `/my/screening/${field}?help=1` : `/my/screening/${next ?? 'check'}`

const save = formAction({
  name: 'screening.save',
  for: 'client',
  schema: answerSchema,
  run: saveAnswer,
  then: onward,
})
export async function saveAnswerAction(previous: FormState, form: FormData) {
  return save(previous, form)
}

const keep = callAction({
  name: 'screening.keep',
  for: 'client',
  schema: answerSchema,
  run: saveAnswer,
})
export async function keepAnswerAction(given: z.input<typeof answerSchema>) {
  return keep(given)
}

const readings = formAction({
  name: 'screening.readings',
  for: 'client',
  schema: ownReadingsSchema,
  run: recordOwnReadings,
  then: onward,
})
export async function recordOwnReadingsAction(previous: FormState, form: FormData) {
  return readings(previous, form)
}

const submit = formAction({
  name: 'screening.submit',
  for: 'client',
  schema: submitSchema,
  run: submitScreening,
  then: () => '/my/screening/outcome',
})
export async function submitScreeningAction(previous: FormState, form: FormData) {
  return submit(previous, form)
}

const reopen = formAction({
  name: 'screening.reopen',
  for: 'client',
  schema: noInputSchema,
  run: reopenScreening,
  then: () => '/my/screening',
})
export async function reopenScreeningAction(previous: FormState, form: FormData) {
  return reopen(previous, form)
}

const changeAgreed = formAction({
  name: 'screening.changeAgreements',
  for: 'client',
  schema: agreementsSchema,
  run: changeAgreements,
})
export async function changeAgreementsAction(previous: FormState, form: FormData) {
  return changeAgreed(previous, form)
}

const answerAsked = formAction({
  name: 'screening.answerRequest',
  for: 'client',
  schema: answerRequestSchema,
  run: answerRequest,
  then: ({ requestId }) => `/my/asked/${requestId}?sent=1`,
})
export async function answerRequestAction(previous: FormState, form: FormData) {
  return answerAsked(previous, form)
}
