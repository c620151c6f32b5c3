'use server'

import { formAction } from '@/lib/kernel/action'
import type { FormState } from '@/lib/kernel/form-state'
import {
  cancelRequest,
  receiveEvidence,
  recordEvidence,
  requestEvidence,
} from '@/lib/screening/evidence-commands'
import {
  cancelRequestSchema,
  receiveEvidenceSchema,
  recordEvidenceSchema,
  remindRequestSchema,
  requestEvidenceSchema,
  sendRequestSchema,
} from '@/lib/screening/evidence-forms'
import { remindRequest, sendRequest } from '@/lib/screening/evidence-steps'
import { pressureSchema } from '@/lib/screening/forms'
import { countersignLift, endLift, liftFinding } from '@/lib/screening/lifting'
import { signPrescriberLetter } from '@/lib/screening/prescriber-letter'
import { prescriberLetterSchema } from '@/lib/screening/prescriber-letter-form'
import { enterScores, invalidateReading, recordPressure } from '@/lib/screening/staff-entries'
import {
  countersignSchema,
  endLiftSchema,
  invalidateSchema,
  liftSchema,
  scoresSchema,
  tellEventSchema,
  withdrawSchema,
} from '@/lib/screening/staff-forms'
import { tellEvent } from '@/lib/screening/telling'
import { withdrawClearance } from '@/lib/screening/withdrawal'

const pressure = formAction({
  name: 'screening.recordPressure',
  for: ['clinician'],
  schema: pressureSchema,
  run: recordPressure,
})
export async function recordPressureAction(previous: FormState, form: FormData) {
  return pressure(previous, form)
}

const invalidate = formAction({
  name: 'screening.invalidateReading',
  for: ['clinician'],
  schema: invalidateSchema,
  run: invalidateReading,
})
export async function invalidateReadingAction(previous: FormState, form: FormData) {
  return invalidate(previous, form)
}

const scores = formAction({
  name: 'screening.enterScores',
  for: ['clinician'],
  schema: scoresSchema,
  run: enterScores,
})
export async function enterScoresAction(previous: FormState, form: FormData) {
  return scores(previous, form)
}

const request = formAction({
  name: 'screening.requestEvidence',
  for: ['clinician'],
  schema: requestEvidenceSchema,
  run: requestEvidence,
})
export async function requestEvidenceAction(previous: FormState, form: FormData) {
  return request(previous, form)
}

const record = formAction({
  name: 'screening.recordEvidence',
  for: ['clinician'],
  schema: recordEvidenceSchema,
  run: recordEvidence,
})
export async function recordEvidenceAction(previous: FormState, form: FormData) {
  return record(previous, form)
}

const receive = formAction({
  name: 'screening.receiveEvidence',
  for: ['clinician'],
  schema: receiveEvidenceSchema,
  run: receiveEvidence,
})
export async function receiveEvidenceAction(previous: FormState, form: FormData) {
  return receive(previous, form)
}

const sendOut = formAction({
  name: 'screening.sendRequest',
  for: ['clinician'],
  schema: sendRequestSchema,
  run: sendRequest,
})
export async function sendRequestAction(previous: FormState, form: FormData) {
  return sendOut(previous, form)
}

const remind = formAction({
  name: 'screening.remindRequest',
  for: ['clinician'],
  schema: remindRequestSchema,
  run: remindRequest,
})
export async function remindRequestAction(previous: FormState, form: FormData) {
  return remind(previous, form)
}

const callOff = formAction({
  name: 'screening.cancelRequest',
  for: ['clinician'],
  schema: cancelRequestSchema,
  run: cancelRequest,
})
export async function cancelRequestAction(previous: FormState, form: FormData) {
  return callOff(previous, form)
}

const writeOut = formAction({
  name: 'screening.signPrescriberLetter',
  for: ['clinician'],
  schema: prescriberLetterSchema,
  run: signPrescriberLetter,
})
export async function signPrescriberLetterAction(previous: FormState, form: FormData) {
  return writeOut(previous, form)
}

const lift = formAction({
  name: 'screening.liftFinding',
  for: ['clinician'],
  schema: liftSchema,
  run: liftFinding,
})
export async function liftFindingAction(previous: FormState, form: FormData) {
  return lift(previous, form)
}

const countersign = formAction({
  name: 'screening.countersignLift',
  for: ['clinician'],
  schema: countersignSchema,
  run: countersignLift,
})
export async function countersignLiftAction(previous: FormState, form: FormData) {
  return countersign(previous, form)
}

const unlift = formAction({
  name: 'screening.endLift',
  for: ['clinician'],
  schema: endLiftSchema,
  run: endLift,
})
export async function endLiftAction(previous: FormState, form: FormData) {
  return unlift(previous, form)
}

const withdraw = formAction({
  name: 'screening.withdrawClearance',
  for: ['clinician'],
  schema: withdrawSchema,
  run: withdrawClearance,
})
export async function withdrawClearanceAction(previous: FormState, form: FormData) {
  return withdraw(previous, form)
}

const tell = formAction({
  name: 'screening.tellEvent',
  for: ['clinician', 'guide', 'front_desk'],
  schema: tellEventSchema,
  run: tellEvent,
})
export async function tellEventAction(previous: FormState, form: FormData) {
  return tell(previous, form)
}
