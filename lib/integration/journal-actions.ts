'use server'
import type { z } from 'zod'
import { callAction, formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { bringBackEntry, putAwayEntry, shareEntry, takeBackEntry } from './journal-commands'
import {
  entrySchema,
  findEntriesSchema,
  passageSchema,
  type SaveEntry,
  saveEntrySchema,
  shareEntrySchema,
  sharePassageSchema,
  takeJournalSchema,
  voiceSchema,
} from './journal-schema'
import { findEntries } from './journal-search'
import { type SaveDrawing, saveDrawingSchema } from './drawing-schema'
import { sharePassage, takeBackPassage } from './passages'
import { saveDrawing } from './save-drawing'
import { proveToTakeJournal } from './take-journal'
import { eraseVoice } from './voice'
import { saveEntry } from './save-entry'
import { joinTexts } from './side-texts'

const save = callAction({
  name: 'integration.save',
  for: 'client',
  schema: saveEntrySchema,
  run: saveEntry,
})

const draw = callAction({
  name: 'integration.draw',
  for: 'client',
  schema: saveDrawingSchema,
  run: saveDrawing,
})

const passage = formAction({
  name: 'integration.passage',
  for: 'client',
  schema: sharePassageSchema,
  run: sharePassage,
})

const passageBack = formAction({
  name: 'integration.passageBack',
  for: 'client',
  schema: passageSchema,
  run: takeBackPassage,
})

const erase = formAction({
  name: 'integration.eraseVoice',
  for: 'client',
  schema: voiceSchema,
  run: eraseVoice,
})

const find = callAction({
  name: 'integration.find',
  for: 'client',
  schema: findEntriesSchema,
  run: findEntries,
})

const take = formAction({
  name: 'integration.takeJournal',
  for: 'client',
  schema: takeJournalSchema,
  run: proveToTakeJournal,
  then: () => '/my/journal/take?ready=yes',
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

export async function drawAction(drawing: SaveDrawing, idempotencyKey: string) {
  return draw(drawing, idempotencyKey)
}

export async function passageAction(previous: FormState, form: FormData) {
  return passage(previous, form)
}

export async function passageBackAction(previous: FormState, form: FormData) {
  return passageBack(previous, form)
}

export async function eraseVoiceAction(previous: FormState, form: FormData) {
  return erase(previous, form)
}

export async function takeJournalAction(previous: FormState, form: FormData) {
  return take(previous, form)
}

export async function findEntriesAction(given: z.input<typeof findEntriesSchema>) {
  return find(given)
}
