'use server'

import { endCareSchema } from '@/lib/clients/schema'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { leaveCare } from './leaving-care'

const end = formAction({
  name: 'clients.endCare',
  for: ['clinician', 'front_desk'],
  schema: endCareSchema,
  run: leaveCare,
})
export async function endCareAction(previous: FormState, form: FormData) {
  return end(previous, form)
}
