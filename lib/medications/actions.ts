'use server'

import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { done } from '@/lib/kernel/outcome'
import { planSchema, reviewSchema, suggestSchema, withdrawPlanSchema } from './forms'
import { planMedicine, withdrawPlan } from './plan'
import { reviewMedicines } from './review'
import { suggestMedicines } from './search'

const review = formAction({
  name: 'medications.review',
  for: ['clinician'],
  schema: reviewSchema,
  run: reviewMedicines,
})
export async function reviewMedicinesAction(previous: FormState, form: FormData) {
  return review(previous, form)
}

const plan = formAction({
  name: 'medications.plan',
  for: ['clinician'],
  schema: planSchema,
  run: planMedicine,
})
export async function planMedicineAction(previous: FormState, form: FormData) {
  return plan(previous, form)
}

const endPlan = formAction({
  name: 'medications.withdrawPlan',
  for: ['clinician'],
  schema: withdrawPlanSchema,
  run: withdrawPlan,
})
export async function withdrawPlanAction(previous: FormState, form: FormData) {
  return endPlan(previous, form)
}

const suggestOwn = callAction({
  name: 'medications.suggest',
  for: 'client',
  schema: suggestSchema,
  run: (_occasion, { typed }) => Promise.resolve(done(suggestMedicines(typed, 6))),
})
export async function suggestOwnAction(given: { typed: string }) {
  return suggestOwn(given)
}

const suggest = callAction({
  name: 'medications.suggest',
  for: ['clinician'],
  schema: suggestSchema,
  run: (_occasion, { typed }) => Promise.resolve(done(suggestMedicines(typed, 6))),
})
export async function suggestAction(given: { typed: string }) {
  return suggest(given)
}
