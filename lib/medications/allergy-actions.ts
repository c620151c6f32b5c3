'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { addAllergy, judgeAllergy, stateNoneKnown, takeOffOwnAllergy } from './allergy-commands'
import {
  allergySchema,
  judgeAllergySchema,
  noneKnownSchema,
  ownAllergySchema,
  takeOffSchema,
} from './allergy-forms'

const addOwn = formAction({
  name: 'medications.addAllergy',
  for: 'client',
  schema: ownAllergySchema,
  run: (occasion, input) => addAllergy(occasion, { clientId: occasion.viewer.clientId, ...input }),
})
export async function addOwnAllergyAction(previous: FormState, form: FormData) {
  return addOwn(previous, form)
}

const takeOffOwn = formAction({
  name: 'medications.takeOffAllergy',
  for: 'client',
  schema: takeOffSchema,
  run: (occasion, input) =>
    takeOffOwnAllergy(occasion, { clientId: occasion.viewer.clientId, ...input }),
})
export async function takeOffOwnAllergyAction(previous: FormState, form: FormData) {
  return takeOffOwn(previous, form)
}

const add = formAction({
  name: 'medications.addAllergy',
  for: ['clinician'],
  schema: allergySchema,
  run: addAllergy,
})
export async function addAllergyAction(previous: FormState, form: FormData) {
  return add(previous, form)
}

const none = formAction({
  name: 'medications.stateNoneKnown',
  for: ['clinician'],
  schema: noneKnownSchema,
  run: stateNoneKnown,
})
export async function stateNoneKnownAction(previous: FormState, form: FormData) {
  return none(previous, form)
}

const judge = formAction({
  name: 'medications.judgeAllergy',
  for: ['clinician'],
  schema: judgeAllergySchema,
  run: judgeAllergy,
})
export async function judgeAllergyAction(previous: FormState, form: FormData) {
  return judge(previous, form)
}
