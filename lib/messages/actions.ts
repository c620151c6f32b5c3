'use server'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { beginThread, beginThreadWith, sendMessage } from './commands'
import { assignThread, settleThread } from './settle-thread'
import { keepDraft } from './drafts'
import { findMessages } from './search'
import {
  assignSchema,
  draftSchema,
  findSchema,
  messageSchema,
  newThreadSchema,
  settleSchema,
  staffThreadSchema,
} from './schema'
import type { z } from 'zod'

const begin = formAction({
  name: 'messages.begin',
  for: 'client',
  schema: newThreadSchema,
  run: beginThread,
  then: ({ threadId }) => `/my/messages/${threadId}`,
})

const send = formAction({
  name: 'messages.send',
  for: 'client',
  schema: messageSchema,
  run: sendMessage,
  then: ({ threadId }) => `/my/messages/${threadId}`,
})

const beginWith = formAction({
  name: 'messages.beginWith',
  for: ['clinician', 'guide'],
  schema: staffThreadSchema,
  run: beginThreadWith,
  then: ({ threadId }) => `/messages/${threadId}`,
})

const answer = formAction({
  name: 'messages.answer',
  for: ['clinician', 'guide'],
  schema: messageSchema,
  run: sendMessage,
  then: ({ threadId }) => `/messages/${threadId}`,
})

const assign = formAction({
  name: 'messages.assign',
  for: ['clinician', 'guide'],
  schema: assignSchema,
  run: assignThread,
})

const settle = formAction({
  name: 'messages.settle',
  for: ['clinician', 'guide'],
  schema: settleSchema,
  run: settleThread,
})

const draft = callAction({
  name: 'messages.draft',
  for: 'client',
  schema: draftSchema,
  run: keepDraft,
})

const staffDraft = callAction({
  name: 'messages.staffDraft',
  for: ['clinician', 'guide'],
  schema: draftSchema,
  run: keepDraft,
})

const find = callAction({
  name: 'messages.find',
  for: 'client',
  schema: findSchema,
  run: findMessages,
})

const staffFind = callAction({
  name: 'messages.staffFind',
  for: ['clinician', 'guide'],
  schema: findSchema,
  run: findMessages,
})

export async function beginThreadAction(previous: FormState, form: FormData) {
  return begin(previous, form)
}

export async function sendMessageAction(previous: FormState, form: FormData) {
  return send(previous, form)
}

export async function beginThreadWithAction(previous: FormState, form: FormData) {
  return beginWith(previous, form)
}

export async function answerMessageAction(previous: FormState, form: FormData) {
  return answer(previous, form)
}

export async function assignThreadAction(previous: FormState, form: FormData) {
  return assign(previous, form)
}

export async function settleThreadAction(previous: FormState, form: FormData) {
  return settle(previous, form)
}

export async function keepDraftAction(given: z.input<typeof draftSchema>) {
  return draft(given)
}

export async function keepStaffDraftAction(given: z.input<typeof draftSchema>) {
  return staffDraft(given)
}

export async function findMessagesAction(given: z.input<typeof findSchema>) {
  return find(given)
}

export async function findStaffMessagesAction(given: z.input<typeof findSchema>) {
  return staffFind(given)
}
