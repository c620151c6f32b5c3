'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { endAbsence, planAbsence } from './absence'
import { absenceNamed, newAbsence } from './absence-schema'

const plan = formAction({
  name: 'people.planAbsence',
  for: ['clinician', 'guide'],
  schema: newAbsence,
  run: planAbsence,
  then: () => '/away?done=planned',
})

const end = formAction({
  name: 'people.endAbsence',
  for: ['clinician', 'guide'],
  schema: absenceNamed,
  run: endAbsence,
  then: () => '/away?done=ended',
})

export async function planAbsenceAction(previous: FormState, form: FormData) {
  return plan(previous, form)
}

export async function endAbsenceAction(previous: FormState, form: FormData) {
  return end(previous, form)
}
