'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { bladderForm, recordBladderCheck } from './exposure'

const keep = formAction({
  name: 'sessions.bladderCheck',
  for: ['clinician'],
  schema: bladderForm,
  run: recordBladderCheck,
})

export async function bladderCheckAction(previous: FormState, form: FormData): Promise<FormState> {
  return keep(previous, form)
}
