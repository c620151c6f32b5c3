'use server'

import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { done } from '@/lib/kernel/outcome'
import {
  changeDose,
  confirmMedicine,
  listMedicine,
  resolveMedicine,
  stopMedicine,
} from './commands'
import {
  changeDoseSchema,
  changeOwnDoseSchema,
  confirmOwnSchema,
  confirmSchema,
  medicineSchema,
  ownMedicineSchema,
  planSchema,
  resolveSchema,
  reviewSchema,
  stopOwnSchema,
  stopSchema,
  suggestSchema,
  withdrawPlanSchema,
} from './forms'
import { planMedicine, withdrawPlan } from './plan'
import { reviewMedicines } from './review'
import { suggestMedicines } from './search'

const listOwn = formAction({
  name: 'medications.list',
  for: 'client',
  schema: ownMedicineSchema,
  run: (occasion, input) =>
    listMedicine(occasion, { clientId: occasion.viewer.clientId, ...input }),
})
export async function listOwnMedicineAction(previous: FormState, form: FormData) {
  return listOwn(previous, form)
}

const confirmOwn = formAction({
  name: 'medications.confirm',
  for: 'client',
  schema: confirmOwnSchema,
  run: (occasion, input) =>
    confirmMedicine(occasion, { clientId: occasion.viewer.clientId, ...input }),
})
export async function confirmOwnMedicineAction(previous: FormState, form: FormData) {
  return confirmOwn(previous, form)
}

const stopOwn = formAction({
  name: 'medications.stop',
  for: 'client',
  schema: stopOwnSchema,
  run: (occasion, input) =>
    stopMedicine(occasion, { clientId: occasion.viewer.clientId, ...input }),
})
export async function stopOwnMedicineAction(previous: FormState, form: FormData) {
  return stopOwn(previous, form)
}

const list = formAction({
  name: 'medications.list',
  for: ['clinician'],
  schema: medicineSchema,
  run: listMedicine,
})
export async function listMedicineAction(previous: FormState, form: FormData) {
  return list(previous, form)
}

const confirm = formAction({
  name: 'medications.confirm',
  for: ['clinician'],
  schema: confirmSchema,
  run: confirmMedicine,
})
export async function confirmMedicineAction(previous: FormState, form: FormData) {
  return confirm(previous, form)
}

const resolve = formAction({
  name: 'medications.resolve',
  for: ['clinician'],
  schema: resolveSchema,
  run: resolveMedicine,
})
export async function resolveMedicineAction(previous: FormState, form: FormData) {
  return resolve(previous, form)
}

const stop = formAction({
  name: 'medications.stop',
  for: ['clinician'],
  schema: stopSchema,
  run: stopMedicine,
})
export async function stopMedicineAction(previous: FormState, form: FormData) {
  return stop(previous, form)
}

const changeOwn = formAction({
  name: 'medications.changeDose',
  for: 'client',
  schema: changeOwnDoseSchema,
  run: (occasion, input) => changeDose(occasion, { clientId: occasion.viewer.clientId, ...input }),
})
export async function changeOwnDoseAction(previous: FormState, form: FormData) {
  return changeOwn(previous, form)
}

const change = formAction({
  name: 'medications.changeDose',
  for: ['clinician'],
  schema: changeDoseSchema,
  run: changeDose,
})
export async function changeDoseAction(previous: FormState, form: FormData) {
  return change(previous, form)
}

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
