'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { determinationSchema } from '@/lib/screening/staff-forms'
import { determine } from './keep-bookings'

const sign = formAction({
  name: 'screening.signDetermination',
  for: ['clinician'],
  schema: determinationSchema,
  run: determine,
})
export async function signDeterminationAction(previous: FormState, form: FormData) {
  return sign(previous, form)
}
