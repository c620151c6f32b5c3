'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  changeDose,
  confirmMedicine,
  listMedicine,
  resolveMedicine,
  stopMedicine,
} from '@/lib/medications/commands'
import {
  changeDoseSchema,
  changeOwnDoseSchema,
  confirmOwnSchema,
  confirmSchema,
  medicineSchema,
  ownMedicineSchema,
  resolveSchema,
  stopOwnSchema,
  stopSchema,
} from '@/lib/medications/forms'
import { changeMedicines } from '@/lib/screening/medicine-change'

const listOwn = formAction({
  name: 'medications.list',
  for: 'client',
  schema: ownMedicineSchema,
  run: (occasion, input) => {
    const { clientId } = occasion.viewer
    return changeMedicines(occasion, clientId, () => listMedicine(occasion, { clientId, ...input }))
  },
})
export async function listOwnMedicineAction(previous: FormState, form: FormData) {
  return listOwn(previous, form)
}

const confirmOwn = formAction({
  name: 'medications.confirm',
  for: 'client',
  schema: confirmOwnSchema,
  run: (occasion, input) => {
    const { clientId } = occasion.viewer
    return changeMedicines(occasion, clientId, () =>
      confirmMedicine(occasion, { clientId, ...input }),
    )
  },
})
export async function confirmOwnMedicineAction(previous: FormState, form: FormData) {
  return confirmOwn(previous, form)
}

const stopOwn = formAction({
  name: 'medications.stop',
  for: 'client',
  schema: stopOwnSchema,
  run: (occasion, input) => {
    const { clientId } = occasion.viewer
    return changeMedicines(occasion, clientId, () => stopMedicine(occasion, { clientId, ...input }))
  },
})
export async function stopOwnMedicineAction(previous: FormState, form: FormData) {
  return stopOwn(previous, form)
}

const list = formAction({
  name: 'medications.list',
  for: ['clinician'],
  schema: medicineSchema,
  run: (occasion, input) =>
    changeMedicines(occasion, input.clientId, () => listMedicine(occasion, input)),
})
export async function listMedicineAction(previous: FormState, form: FormData) {
  return list(previous, form)
}

const confirm = formAction({
  name: 'medications.confirm',
  for: ['clinician'],
  schema: confirmSchema,
  run: (occasion, input) =>
    changeMedicines(occasion, input.clientId, () => confirmMedicine(occasion, input)),
})
export async function confirmMedicineAction(previous: FormState, form: FormData) {
  return confirm(previous, form)
}

const resolve = formAction({
  name: 'medications.resolve',
  for: ['clinician'],
  schema: resolveSchema,
  run: (occasion, input) =>
    changeMedicines(occasion, input.clientId, () => resolveMedicine(occasion, input)),
})
export async function resolveMedicineAction(previous: FormState, form: FormData) {
  return resolve(previous, form)
}

const stop = formAction({
  name: 'medications.stop',
  for: ['clinician'],
  schema: stopSchema,
  run: (occasion, input) =>
    changeMedicines(occasion, input.clientId, () => stopMedicine(occasion, input)),
})
export async function stopMedicineAction(previous: FormState, form: FormData) {
  return stop(previous, form)
}

const changeOwn = formAction({
  name: 'medications.changeDose',
  for: 'client',
  schema: changeOwnDoseSchema,
  run: (occasion, input) => {
    const { clientId } = occasion.viewer
    return changeMedicines(occasion, clientId, () => changeDose(occasion, { clientId, ...input }))
  },
})
export async function changeOwnDoseAction(previous: FormState, form: FormData) {
  return changeOwn(previous, form)
}

const change = formAction({
  name: 'medications.changeDose',
  for: ['clinician'],
  schema: changeDoseSchema,
  run: (occasion, input) =>
    changeMedicines(occasion, input.clientId, () => changeDose(occasion, input)),
})
export async function changeDoseAction(previous: FormState, form: FormData) {
  return change(previous, form)
}
