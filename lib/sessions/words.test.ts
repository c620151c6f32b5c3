import { expect, test } from 'vitest'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import english from '@/messages/en'
import { DISCHARGE_CRITERIA } from './discharge'
import { ESCALATION } from './escalation'
import { EVENT_TARGET, type EventRefusal, type SessionEvent } from './events'
import { MONITOR_ATTESTATIONS } from './model'
import { ROUTES } from './model'
import { SESSION_STATES } from './states'
import { VITALS_DECISIONS } from './vitals'
import {
  attestationKey,
  criterionKey,
  eventKey,
  refusalKey,
  stateKey,
  vitalsDecisionKey,
} from './words'

const words = wordsFor('sessions')

test('every state, decision, criterion and attestation has its sentence', () => {
  for (const reader of ['staff', 'client', 'monitor'] as const) {
    for (const state of SESSION_STATES) expect(words(stateKey(state, reader))).not.toBe('')
  }
  for (const reader of ['client', 'clinician', 'monitor'] as const) {
    for (const decision of VITALS_DECISIONS) {
      expect(words(vitalsDecisionKey(decision, reader))).not.toBe('')
    }
  }
  for (const criterion of DISCHARGE_CRITERIA) expect(words(criterionKey(criterion))).not.toBe('')
  for (const each of MONITOR_ATTESTATIONS) expect(words(attestationKey(each))).not.toBe('')
  for (const route of ROUTES) expect(words(`route.${route}`)).not.toBe('')
  const events: readonly SessionEvent[] = ['dose', 'cancel', 'discharge']
  for (const event of events) expect(words(eventKey(event))).not.toBe('')
  expect(Object.keys(EVENT_TARGET).toSorted()).toEqual(
    Object.keys(english.sessions.event).toSorted(),
  )
  const refusals: readonly EventRefusal['code'][] = ['not_from_here', 'gate_not_passed']
  for (const code of refusals) expect(words(refusalKey(code))).not.toBe('')
})

test('every step of an escalation can be read out', () => {
  const known = Object.keys(english.sessions.escalation.step)
  for (const steps of Object.values(ESCALATION)) {
    for (const { key } of steps) expect(known).toContain(key)
  }
})
