'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { addToNoteSchema, signNoteSchema, writeNoteSchema } from './colleague-note'
import {
  addToColleagueNote,
  signColleagueNote,
  writeColleagueNote,
} from './colleague-note-commands'

const write = formAction({
  name: 'integration.writeColleagueNote',
  for: ['guide', 'clinician'],
  schema: writeNoteSchema,
  run: writeColleagueNote,
  then: ({ clientId }) => `/clients/${clientId}/notes?done=kept`,
})
export async function writeColleagueNoteAction(previous: FormState, form: FormData) {
  return write(previous, form)
}

const sign = formAction({
  name: 'integration.signColleagueNote',
  for: ['guide', 'clinician'],
  schema: signNoteSchema,
  run: signColleagueNote,
  then: ({ clientId }) => `/clients/${clientId}/notes?done=signed`,
})
export async function signColleagueNoteAction(previous: FormState, form: FormData) {
  return sign(previous, form)
}

const add = formAction({
  name: 'integration.addToColleagueNote',
  for: ['guide', 'clinician'],
  schema: addToNoteSchema,
  run: addToColleagueNote,
  then: ({ clientId }) => `/clients/${clientId}/notes?done=added`,
})
export async function addToColleagueNoteAction(previous: FormState, form: FormData) {
  return add(previous, form)
}
