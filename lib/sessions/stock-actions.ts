'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { countStock, receiveStock, returnStock, wasteStock } from './stock'
import { countedForm, receivedForm, returnedForm, wastedForm } from './stock-forms'

const clinician = ['clinician'] as const

const receive = formAction({
  name: 'sessions.receiveStock',
  for: clinician,
  schema: receivedForm,
  run: receiveStock,
})
const waste = formAction({
  name: 'sessions.wasteStock',
  for: clinician,
  schema: wastedForm,
  run: wasteStock,
})
const giveBack = formAction({
  name: 'sessions.returnStock',
  for: clinician,
  schema: returnedForm,
  run: returnStock,
})
const count = formAction({
  name: 'sessions.countStock',
  for: clinician,
  schema: countedForm,
  run: countStock,
})

export async function receiveStockAction(previous: FormState, form: FormData): Promise<FormState> {
  return receive(previous, form)
}

export async function wasteStockAction(previous: FormState, form: FormData): Promise<FormState> {
  return waste(previous, form)
}

export async function returnStockAction(previous: FormState, form: FormData): Promise<FormState> {
  return giveBack(previous, form)
}

export async function countStockAction(previous: FormState, form: FormData): Promise<FormState> {
  return count(previous, form)
}
