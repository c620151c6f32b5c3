'use server'
import { getTranslations } from 'next-intl/server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { askClinician, markReviewed, replyToEntry } from './guide-commands'
import { askSchema, replySchema, reviewSchema } from './guide-schema'

const said = async (key: 'replied' | 'asked') =>
  (await getTranslations('integration'))(`page.guide.${key}`)

const reply = formAction({
  name: 'integration.reply',
  for: ['guide', 'clinician'],
  schema: replySchema,
  run: replyToEntry,
  message: () => said('replied'),
})

const review = formAction({
  name: 'integration.review',
  for: ['guide', 'clinician'],
  schema: reviewSchema,
  run: markReviewed,
})

const ask = formAction({
  name: 'integration.ask',
  for: ['guide', 'clinician'],
  schema: askSchema,
  run: askClinician,
  message: () => said('asked'),
})

export async function replyAction(previous: FormState, form: FormData) {
  return reply(previous, form)
}

export async function reviewAction(previous: FormState, form: FormData) {
  return review(previous, form)
}

export async function askAction(previous: FormState, form: FormData) {
  return ask(previous, form)
}
