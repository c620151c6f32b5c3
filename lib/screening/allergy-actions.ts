'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  addAllergy,
  judgeAllergy,
  stateNoneKnown,
  takeOffOwnAllergy,
} from '@/lib/medications/allergy-commands'
import {
  allergySchema,
  judgeAllergySchema,
  noneKnownSchema,
  ownAllergySchema,
  takeOffSchema,
} from '@/lib/medications/allergy-forms'
import { changeAllergies } from '@/lib/screening/allergy-change'

const addOwn = formAction({
  name: 'medications.addAllergy',
  for: 'client',
  schema: ownAllergySchema,
  run: (occasion, input) => {
    const { clientId } = occasion.viewer
    return changeAllergies(occasion, clientId, 'medicines', () =>
      addAllergy(occasion, { clientId, ...input }),
    )
  },
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
  run: (occasion, input) =>
    changeAllergies(occasion, input.clientId, 'medicines', () => addAllergy(occasion, input)),
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
