'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { publishConsentText } from './publish'
import { publishSchema, signSchema, withdrawSchema } from './schema'
import { signConsent, withdrawConsent } from './sign'

const sign = formAction({
  name: 'consents.sign',
  for: 'client',
  schema: signSchema,
  run: signConsent,
  then: () => '/my/consent?done=signed',
})

const withdraw = formAction({
  name: 'consents.withdraw',
  for: 'client',
  schema: withdrawSchema,
  run: withdrawConsent,
  then: () => '/my/consent?done=withdrawn',
})

const publish = formAction({
  name: 'consents.publish',
  for: ['administrator'],
  schema: publishSchema,
  run: publishConsentText,
  then: () => '/admin/consents?done=published',
})

export async function signAction(previous: FormState, form: FormData): Promise<FormState> {
  return sign(previous, form)
}

export async function withdrawAction(previous: FormState, form: FormData): Promise<FormState> {
  return withdraw(previous, form)
}

export async function publishAction(previous: FormState, form: FormData): Promise<FormState> {
  return publish(previous, form)
}
