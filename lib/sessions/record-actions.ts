'use server'
import { revalidatePath } from 'next/cache'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import { endAdverseEvent, recordAdverseEvent } from './adverse-event-commands'
import { escalate } from './call-for-help'
import { correctVitalSigns } from './correct-vital-signs'
import {
  addendumForm,
  adverseEventForm,
  correctionForm,
  dischargeCheckForm,
  dischargeForm,
  endAdverseEventForm,
  escalateForm,
  noteForm,
  signNoteForm,
} from './forms'
import { assessLeaving, signOut } from './leaving'
import { addAddendum, signNote, writeNote } from './note-commands'

const sitting = ['clinician', 'guide'] as const

const keepEscalate = formAction({
  name: 'sessions.escalate',
  for: sitting,
  schema: escalateForm,
  run: escalate,
})
const keepRecordAdverseEvent = formAction({
  name: 'sessions.recordAdverseEvent',
  for: sitting,
  schema: adverseEventForm,
  run: recordAdverseEvent,
})
const keepEndAdverseEvent = formAction({
  name: 'sessions.endAdverseEvent',
  for: sitting,
  schema: endAdverseEventForm,
  run: endAdverseEvent,
})
const keepCorrectVitalSigns = formAction({
  name: 'sessions.correctVitalSigns',
  for: sitting,
  schema: correctionForm,
  run: correctVitalSigns,
})
const keepAssessLeaving = formAction({
  name: 'sessions.assessLeaving',
  for: sitting,
  schema: dischargeCheckForm,
  run: assessLeaving,
})
const keepSignOut = formAction({
  name: 'sessions.signOut',
  for: sitting,
  schema: dischargeForm,
  run: signOut,
})
const keepWriteNote = formAction({
  name: 'sessions.writeNote',
  for: sitting,
  schema: noteForm,
  run: writeNote,
})
const keepSignNote = formAction({
  name: 'sessions.signNote',
  for: sitting,
  schema: signNoteForm,
  run: signNote,
})
const keepAddAddendum = formAction({
  name: 'sessions.addAddendum',
  for: sitting,
  schema: addendumForm,
  run: addAddendum,
})

/** A refusal may have changed the session, or tells of a page that is out of date: the page is looked up again. */
function seenAnew(state: FormState): FormState {
  if (state.status === 'refused') revalidatePath('/', 'layout')
  return state
}

export async function escalateAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await keepEscalate(previous, form))
}

export async function recordAdverseEventAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return seenAnew(await keepRecordAdverseEvent(previous, form))
}

export async function endAdverseEventAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return seenAnew(await keepEndAdverseEvent(previous, form))
}

export async function correctVitalSignsAction(
  previous: FormState,
  form: FormData,
): Promise<FormState> {
  return seenAnew(await keepCorrectVitalSigns(previous, form))
}

export async function assessLeavingAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await keepAssessLeaving(previous, form))
}

export async function signOutAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await keepSignOut(previous, form))
}

export async function writeNoteAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await keepWriteNote(previous, form))
}

export async function signNoteAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await keepSignNote(previous, form))
}

export async function addAddendumAction(previous: FormState, form: FormData): Promise<FormState> {
  return seenAnew(await keepAddAddendum(previous, form))
}
