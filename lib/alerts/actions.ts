'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { acknowledgeAlert, closeAlert, takeOverAlert } from './commands'
import { handOverAlert } from './hand-over'
import { closeAlertSchema, handOverSchema, takeAlertSchema, takeOverSchema } from './schema'

const acknowledge = formAction({
  name: 'alerts.acknowledge',
  for: 'staff',
  schema: takeAlertSchema,
  run: acknowledgeAlert,
})

const takeOver = formAction({
  name: 'alerts.takeOver',
  for: 'staff',
  schema: takeOverSchema,
  run: takeOverAlert,
})

const handOver = formAction({
  name: 'alerts.handOver',
  for: 'staff',
  schema: handOverSchema,
  run: handOverAlert,
})

const close = formAction({
  name: 'alerts.close',
  for: 'staff',
  schema: closeAlertSchema,
  run: closeAlert,
})

export async function acknowledgeAction(previous: FormState, form: FormData) {
  return acknowledge(previous, form)
}

export async function takeOverAction(previous: FormState, form: FormData) {
  return takeOver(previous, form)
}

export async function closeAction(previous: FormState, form: FormData) {
  return close(previous, form)
}

export async function handOverAction(previous: FormState, form: FormData) {
  return handOver(previous, form)
}
