import { assert, constantFrom, array, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideEvent,
  EVENT_TARGET,
  restrictionsActive,
  stateAfterRefusal,
  type GuardFacts,
  type SessionEvent,
} from './events'
import { EDGES, mayMove, SESSION_STATES, stateAfter, type SessionState } from './states'

const ALL_GOOD: GuardFacts = {
  setting: 'at_home',
  gateNow: 'proceed',
  vitalsNow: 'proceed',
  monitorAttested: true,
  doseMatchesOrder: true,
  lot: 'K-2207',
  secondCheck: true,
  minutesSinceDose: 130,
  observationMin: 120,
  otherCriteriaMet: true,
  signed: true,
  documented: true,
  anyDoseGiven: null,
}

const answer = (state: SessionState, event: SessionEvent, changes: Partial<GuardFacts> = {}) => {
  const outcome = decideEvent(state, event, { ...ALL_GOOD, ...changes })
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('A session goes from the booking to the closed record one state at a time', () => {
  test('the whole way, when everything is in order', () => {
    const way: readonly SessionEvent[] = [
      'schedule',
      'open_precheck',
      'pass_precheck',
      'check_in',
      'record_baseline',
      'make_ready',
      'dose',
      'start_monitoring',
      'begin_recovery',
      'assess_discharge',
      'discharge',
      'open_aftercare',
      'close',
    ]
    const end = way.reduce<SessionState>((state, event) => {
      const outcome = decideEvent(state, event, ALL_GOOD)
      return outcome.ok ? outcome.value : state
    }, 'DRAFT')
    expect(end).toBe('CLOSED')
  })

  test.each<[string, SessionState, SessionEvent, Partial<GuardFacts>, string]>([
    [
      'a dose with coffee 20 minutes ago',
      'READY',
      'dose',
      { gateNow: 'delay_until' },
      'gate_not_passed',
    ],
    ['a dose when nobody asked the gate', 'READY', 'dose', { gateNow: null }, 'gate_not_passed'],
    [
      'a dose that is not what was ordered',
      'READY',
      'dose',
      { doseMatchesOrder: false },
      'dose_does_not_match',
    ],
    ['a dose without a lot', 'READY', 'dose', { lot: ' ' }, 'lot_missing'],
    [
      'a dose that nobody checked twice',
      'READY',
      'dose',
      { secondCheck: null },
      'second_check_missing',
    ],
    ['a dose before the vital signs', 'CHECKED_IN', 'dose', {}, 'not_from_here'],
    ['a second dose while monitored', 'MONITORING', 'dose', {}, 'not_from_here'],
    [
      'check-in at home without a monitor',
      'PRECHECK_DONE',
      'check_in',
      { monitorAttested: false },
      'monitor_not_attested',
    ],
    [
      'check-in in the clinic needs none',
      'PRECHECK_DONE',
      'check_in',
      { setting: 'in_clinic', monitorAttested: null },
      'CHECKED_IN',
    ],
    ['cancelling a booked session', 'SCHEDULED', 'cancel', {}, 'CANCELLED'],
    ['cancelling after the dose', 'MONITORING', 'cancel', {}, 'not_from_here'],
    ['calling it a no-show after the dose', 'DOSED', 'no_show', {}, 'not_from_here'],
    [
      'leaving at 119 minutes',
      'RECOVERY',
      'assess_discharge',
      { minutesSinceDose: 119 },
      'too_soon_to_leave',
    ],
    [
      'leaving at 120 minutes',
      'RECOVERY',
      'assess_discharge',
      { minutesSinceDose: 120 },
      'DISCHARGE_READY',
    ],
    [
      'leaving unsteady',
      'RECOVERY',
      'assess_discharge',
      { otherCriteriaMet: false },
      'criteria_not_met',
    ],
    ['leaving without having been found ready', 'RECOVERY', 'discharge', {}, 'not_from_here'],
    ['leaving unsigned', 'DISCHARGE_READY', 'discharge', { signed: null }, 'not_signed'],
    ['stopping early', 'DOSED', 'stop_early', {}, 'STOPPED_EARLY'],
    [
      'closing a stopped session after a dose',
      'STOPPED_EARLY',
      'close',
      { anyDoseGiven: true },
      'dose_was_given',
    ],
    [
      'recovery after a part of a dose',
      'STOPPED_EARLY',
      'begin_recovery',
      { anyDoseGiven: true },
      'RECOVERY',
    ],
    [
      'closing an escalation before any dose',
      'ESCALATED',
      'close',
      { anyDoseGiven: false },
      'CLOSED',
    ],
    ['closing without the note', 'POST_OPEN', 'close', { documented: null }, 'not_documented'],
    [
      'back from hold while the gate still says no',
      'ON_HOLD',
      'pass_precheck',
      { gateNow: 'do_not_start' },
      'gate_not_passed',
    ],
  ])('%s', (_story, state, event, changes, expected) => {
    expect(answer(state, event, changes)).toBe(expected)
  })
})

test('a refused dose is put on hold, any other refusal leaves the session where it was', () => {
  const first = 'DRAFT SCHEDULED PRECHECK_OPEN ON_HOLD PRECHECK_DONE CHECKED_IN BASELINE_DONE READY'
  const held = SESSION_STATES.filter((state) => stateAfterRefusal(state, 'dose') === 'ON_HOLD')
  expect(held.join(' ')).toBe(first)
  for (const state of SESSION_STATES.filter((each) => !held.includes(each)))
    expect(stateAfterRefusal(state, 'dose')).toBe(state)
  expect(stateAfterRefusal('MONITORING', 'cancel')).toBe('MONITORING')
})

test('any dose, even a part of one, starts what holds afterwards', () => {
  expect(restrictionsActive('STOPPED_EARLY', true)).toBe(true)
  expect(restrictionsActive('MONITORING', null)).toBe(true)
  expect(restrictionsActive('READY', false)).toBe(false)
})

const EVENTS = Object.keys(EVENT_TARGET).filter(
  (event): event is SessionEvent => event in EVENT_TARGET,
)

test('whatever people press, the session keeps to the edges and is never cancelled after a dose', () => {
  assert(
    property(array(constantFrom(...EVENTS), { maxLength: 40 }), (pressed) => {
      let state: SessionState = 'DRAFT'
      let dosed = false
      for (const event of pressed) {
        const outcome = decideEvent(state, event, { ...ALL_GOOD, anyDoseGiven: dosed })
        if (!outcome.ok) continue
        expect(mayMove(state, outcome.value)).toBe(true)
        state = outcome.value
        dosed ||= state === 'DOSED'
        expect(dosed && ['CANCELLED', 'NO_SHOW', 'RESCHEDULED'].includes(state)).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

test('a history that skips a state is not a history', () => {
  const row = (from: SessionState, to: SessionState) => ({
    from,
    to,
    at: new Date('2026-05-14T18:00:00Z'),
    actorId: 'staff-1',
    role: 'clinician',
    reason: null,
    ruleVersion: '1',
  })
  expect(stateAfter([])).toBe('DRAFT')
  expect(stateAfter([row('DRAFT', 'SCHEDULED'), row('SCHEDULED', 'CANCELLED')])).toBe('CANCELLED')
  expect(() => stateAfter([row('DRAFT', 'SCHEDULED'), row('SCHEDULED', 'READY')])).toThrow('cannot')
})

test('an emergency can be called from every state after check-in', () => {
  const after: readonly SessionState[] = [
    'BASELINE_DONE',
    'READY',
    'DOSED',
    'MONITORING',
    'RECOVERY',
    'DISCHARGE_READY',
    'DISCHARGED',
    'POST_OPEN',
  ]
  expect(after.every((state) => EDGES[state].includes('ESCALATED'))).toBe(true)
  expect(
    SESSION_STATES.every((state) => EDGES[state].every((to) => SESSION_STATES.includes(to))),
  ).toBe(true)
})
