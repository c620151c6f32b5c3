'use server'

import type { z } from 'zod'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { answerItem, sendMeasure } from '@/lib/screening/measure-commands'
import { answerItemSchema, sendMeasureSchema, slugOf } from '@/lib/screening/measure-forms'

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
