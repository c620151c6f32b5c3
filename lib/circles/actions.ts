'use server'
import { getTranslations } from 'next-intl/server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  cancelCircle,
  notToday,
  planCircle,
  raiseCircleAlert,
  sendAfterWords,
  takeSeat,
  writeCircleNote,
} from './commands'
import {
  circleAlertSchema,
  circleNamed,
  circleNoteSchema,
  newCircleSchema,
  takeSeatSchema,
} from './schema'

const said = async (key: 'noted' | 'raised' | 'sent') =>
  (await getTranslations('circles'))(`page.done.${key}`)

const plan = formAction({
  name: 'circles.plan',
  for: ['guide'],
  schema: newCircleSchema,
  run: planCircle,
  then: ({ circleId }) => `/circles/${circleId}`,
})

const cancel = formAction({
  name: 'circles.cancel',
  for: ['guide'],
  schema: circleNamed,
  run: cancelCircle,
})

const take = formAction({
  name: 'circles.take',
  for: 'client',
  schema: takeSeatSchema,
  run: takeSeat,
  then: () => '/my/circles?done=taken',
})

const leave = formAction({
  name: 'circles.leave',
  for: 'client',
  schema: circleNamed,
  run: notToday,
  then: () => '/my/circles?done=left',
})

const note = formAction({
  name: 'circles.note',
  for: ['guide'],
  schema: circleNoteSchema,
  run: writeCircleNote,
  message: () => said('noted'),
})

const raise = formAction({
  name: 'circles.raise',
  for: ['guide'],
  schema: circleAlertSchema,
  run: raiseCircleAlert,
  message: () => said('raised'),
})

const after = formAction({
  name: 'circles.after',
  for: ['guide'],
  schema: circleNoteSchema,
  run: sendAfterWords,
  message: () => said('sent'),
})

export async function planCircleAction(previous: FormState, form: FormData) {
  return plan(previous, form)
}

export async function cancelCircleAction(previous: FormState, form: FormData) {
  return cancel(previous, form)
}

export async function takeSeatAction(previous: FormState, form: FormData) {
  return take(previous, form)
}

export async function notTodayAction(previous: FormState, form: FormData) {
  return leave(previous, form)
}

export async function circleNoteAction(previous: FormState, form: FormData) {
  return note(previous, form)
}

export async function circleAlertAction(previous: FormState, form: FormData) {
  return raise(previous, form)
}

export async function afterWordsAction(previous: FormState, form: FormData) {
  return after(previous, form)
}
