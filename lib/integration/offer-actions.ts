'use server'
import { getTranslations } from 'next-intl/server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { offerNameSchema, offerSchema, takeOfferSchema } from './offer-schema'
import { declineOffer, offerStep, takeOffer, withdrawOffer } from './offers'

const offer = formAction({
  name: 'integration.offer',
  for: ['guide', 'clinician'],
  schema: offerSchema,
  run: offerStep,
  message: async () => (await getTranslations('integration'))('page.offer.sent'),
})

const withdraw = formAction({
  name: 'integration.withdrawOffer',
  for: ['guide', 'clinician'],
  schema: offerNameSchema,
  run: withdrawOffer,
})

const take = formAction({
  name: 'integration.takeOffer',
  for: 'client',
  schema: takeOfferSchema,
  run: takeOffer,
})

const decline = formAction({
  name: 'integration.declineOffer',
  for: 'client',
  schema: offerNameSchema,
  run: declineOffer,
})

export async function offerAction(previous: FormState, form: FormData) {
  return offer(previous, form)
}

export async function withdrawOfferAction(previous: FormState, form: FormData) {
  return withdraw(previous, form)
}

export async function takeOfferAction(previous: FormState, form: FormData) {
  return take(previous, form)
}

export async function declineOfferAction(previous: FormState, form: FormData) {
  return decline(previous, form)
}
