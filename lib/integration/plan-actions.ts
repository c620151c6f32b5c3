'use server'
import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  addPiece,
  addStep,
  chooseInsight,
  moveStep,
  noteInsight,
  setIntention,
} from './plan-commands'
import {
  insightChoiceSchema,
  insightFormSchema,
  intentionSchema,
  pieceSchema,
  stepFormSchema,
  stepMoveFormSchema,
} from './plan-schema'

const intention = formAction({
  name: 'integration.intention',
  for: 'client',
  schema: intentionSchema,
  run: setIntention,
})

const insight = formAction({
  name: 'integration.insight',
  for: 'client',
  schema: insightFormSchema,
  run: noteInsight,
})

const choice = formAction({
  name: 'integration.choice',
  for: 'client',
  schema: insightChoiceSchema,
  run: chooseInsight,
})

const step = formAction({
  name: 'integration.step',
  for: 'client',
  schema: stepFormSchema,
  run: addStep,
})

const piece = formAction({
  name: 'integration.piece',
  for: 'client',
  schema: pieceSchema,
  run: addPiece,
})

const move = formAction({
  name: 'integration.move',
  for: 'client',
  schema: stepMoveFormSchema,
  run: moveStep,
})

export async function intentionAction(previous: FormState, form: FormData) {
  return intention(previous, form)
}

export async function insightAction(previous: FormState, form: FormData) {
  return insight(previous, form)
}

export async function choiceAction(previous: FormState, form: FormData) {
  return choice(previous, form)
}

export async function stepAction(previous: FormState, form: FormData) {
  return step(previous, form)
}

export async function pieceAction(previous: FormState, form: FormData) {
  return piece(previous, form)
}

export async function moveAction(previous: FormState, form: FormData) {
  return move(previous, form)
}
