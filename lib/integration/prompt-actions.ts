'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { newPromptSchema, promptChangeSchema } from './prompt-schema'
import { addPrompt, changePrompt } from './prompts'

const add = formAction({
  name: 'integration.addPrompt',
  for: ['administrator'],
  schema: newPromptSchema,
  run: addPrompt,
})

const change = formAction({
  name: 'integration.changePrompt',
  for: ['administrator'],
  schema: promptChangeSchema,
  run: changePrompt,
  then: () => '/admin/prompts?done=changed',
})

export async function addPromptAction(previous: FormState, form: FormData) {
  return add(previous, form)
}

export async function changePromptAction(previous: FormState, form: FormData) {
  return change(previous, form)
}
