'use server'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { bringBackEntry, putAwayEntry, shareEntry, takeBackEntry } from './journal-commands'
import { entrySchema, type SaveEntry, saveEntrySchema, shareEntrySchema } from './journal-schema'
import { saveEntry } from './save-entry'
import { joinTexts } from './side-texts'

const save = callAction({
  name: 'integration.save',
  for: 'client',
  schema: saveEntrySchema,
  run: saveEntry,
})

const join = formAction({
  name: 'integration.join',
  for: 'client',
  schema: entrySchema,
  run: joinTexts,
  then: ({ entryId, revision }) => `/my/journal/${entryId}?joined=${revision}`,
})

const share = formAction({
  name: 'integration.share',
  for: 'client',
  schema: shareEntrySchema,
  run: shareEntry,
})

const takeBack = formAction({
  name: 'integration.takeBack',
  for: 'client',
  schema: entrySchema,
  run: takeBackEntry,
})

const putAway = formAction({
  name: 'integration.putAway',
  for: 'client',
  schema: entrySchema,
  run: putAwayEntry,
  then: (_value, { entryId }) => `/my/journal?put-away=${entryId}`,
})

const bringBack = formAction({
  name: 'integration.bringBack',
  for: 'client',
  schema: entrySchema,
  run: bringBackEntry,
  then: (_value, { entryId }) => `/my/journal/${entryId}`,
})

export async function saveEntryAction(entry: SaveEntry, idempotencyKey: string) {
  return save(entry, idempotencyKey)
}

export async function joinAction(previous: FormState, form: FormData) {
  return join(previous, form)
}

export async function shareAction(previous: FormState, form: FormData) {
  return share(previous, form)
}

export async function takeBackAction(previous: FormState, form: FormData) {
  return takeBack(previous, form)
}

export async function putAwayAction(previous: FormState, form: FormData) {
  return putAway(previous, form)
}

export async function bringBackAction(previous: FormState, form: FormData) {
  return bringBack(previous, form)
}
