'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { draftProtocol, withdrawDraft } from './draft'
import { draftSchema, signDraftSchema, withdrawDraftSchema } from './schema'
import { signDraft } from './sign'

const staff = ['clinician', 'administrator'] as const

const draft = formAction({
  name: 'protocols.draft',
  for: staff,
  schema: draftSchema,
  run: draftProtocol,
  then: () => '/protocol?done=drafted',
})

const sign = formAction({
  name: 'protocols.sign',
  for: staff,
  schema: signDraftSchema,
  run: signDraft,
  then: ({ adopted }) => `/protocol?done=${adopted === null ? 'signed' : 'adopted'}`,
})

const withdraw = formAction({
  name: 'protocols.withdraw',
  for: staff,
  schema: withdrawDraftSchema,
  run: withdrawDraft,
  then: () => '/protocol?done=withdrawn',
})

export async function draftAction(previous: FormState, form: FormData): Promise<FormState> {
  return draft(previous, form)
}

export async function signDraftAction(previous: FormState, form: FormData): Promise<FormState> {
  return sign(previous, form)
}

export async function withdrawDraftAction(previous: FormState, form: FormData): Promise<FormState> {
  return withdraw(previous, form)
}
