import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { clocksOf, plannedReadings } from './clocks'
import { decideEvent, type GuardFacts, type SessionEvent } from './events'
import {
  EDGES,
  ENCOUNTER_STATUS,
  impliesDose,
  isWatched,
  SESSION_STATES,
  type SessionState,
  stateAfter,
} from './states'
import { isVitalsSymptom } from './vitals'
import { decideVitals } from './vitals-rules'

describe('every state: where it leads, what it is to others, what it implies', () => {
  test.each<[SessionState, string, string, boolean, boolean]>([
    ['DRAFT', 'SCHEDULED CANCELLED', 'planned', false, false],
    ['SCHEDULED', 'PRECHECK_OPEN CANCELLED NO_SHOW', 'planned', false, false],
    ['PRECHECK_OPEN', 'PRECHECK_DONE ON_HOLD CANCELLED NO_SHOW', 'planned', false, false],
    ['ON_HOLD', 'PRECHECK_DONE RESCHEDULED CANCELLED', 'planned', false, false],
    ['PRECHECK_DONE', 'CHECKED_IN ON_HOLD', 'planned', false, false],
    ['CHECKED_IN', 'BASELINE_DONE ON_HOLD ESCALATED', 'arrived', false, false],
    ['BASELINE_DONE', 'READY ON_HOLD ESCALATED', 'arrived', false, false],
    ['READY', 'DOSED ON_HOLD ESCALATED', 'arrived', false, false],
    ['DOSED', 'MONITORING STOPPED_EARLY ESCALATED', 'in-progress', true, true],
    ['MONITORING', 'RECOVERY STOPPED_EARLY ESCALATED', 'in-progress', true, true],
    ['RECOVERY', 'DISCHARGE_READY ESCALATED', 'in-progress', true, true],
    ['DISCHARGE_READY', 'DISCHARGED ESCALATED', 'in-progress', true, true],
    ['DISCHARGED', 'POST_OPEN ESCALATED', 'finished', true, false],
    ['POST_OPEN', 'CLOSED ESCALATED', 'finished', true, false],
    ['CLOSED', '', 'finished', false, false],
    ['ESCALATED', 'RECOVERY TRANSFERRED CLOSED', 'in-progress', false, true],
    ['STOPPED_EARLY', 'RECOVERY CLOSED ESCALATED', 'in-progress', false, true],
    ['TRANSFERRED', 'POST_OPEN CLOSED', 'finished', false, false],
    ['CANCELLED', 'CLOSED', 'cancelled', false, false],
    ['NO_SHOW', 'CLOSED', 'cancelled', false, false],
    ['RESCHEDULED', 'CLOSED', 'cancelled', false, false],
  ])('%s', (state, next, encounter, dosed, watched) => {
    expect(EDGES[state].join(' ')).toBe(next)
    expect(ENCOUNTER_STATUS[state]).toBe(encounter)
    expect([impliesDose(state), isWatched(state)]).toEqual([dosed, watched])
  })

  test('are all of them', () => {
    expect(SESSION_STATES).toHaveLength(21)
  })

  test('a history that starts elsewhere than it was is impossible', () => {
    const row = {
      at: new Date(0),
      actorId: 'a',
      role: 'clinician',
      reason: null,
      ruleVersion: '1',
    } as const
    expect(() => stateAfter([{ ...row, from: 'READY', to: 'DOSED' }])).toThrow('DRAFT')
  })
})

const good: GuardFacts = {
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

describe('each guard, on both sides', () => {
  test.each<[SessionState, SessionEvent, Partial<GuardFacts>, string]>([
    ['CHECKED_IN', 'record_baseline', {}, 'BASELINE_DONE'],
    ['CHECKED_IN', 'record_baseline', { vitalsNow: 'recheck' }, 'vitals_not_passed'],
    ['CHECKED_IN', 'record_baseline', { vitalsNow: null }, 'vitals_not_passed'],
    ['STOPPED_EARLY', 'begin_recovery', { anyDoseGiven: true }, 'RECOVERY'],
    ['STOPPED_EARLY', 'begin_recovery', { anyDoseGiven: false }, 'no_dose_was_given'],
    ['ESCALATED', 'begin_recovery', { anyDoseGiven: false }, 'RECOVERY'],
    ['TRANSFERRED', 'open_aftercare', { anyDoseGiven: true }, 'POST_OPEN'],
    ['TRANSFERRED', 'open_aftercare', { anyDoseGiven: false }, 'no_dose_was_given'],
    ['RECOVERY', 'assess_discharge', { minutesSinceDose: null }, 'too_soon_to_leave'],
    ['RECOVERY', 'assess_discharge', { minutesSinceDose: 119 }, 'too_soon_to_leave'],
    ['RECOVERY', 'assess_discharge', { minutesSinceDose: 120 }, 'DISCHARGE_READY'],
    ['DISCHARGE_READY', 'discharge', { minutesSinceDose: 119 }, 'too_soon_to_leave'],
    ['DISCHARGE_READY', 'discharge', { minutesSinceDose: 120 }, 'DISCHARGED'],
    [
      'RECOVERY',
      'assess_discharge',
      { minutesSinceDose: 149, observationMin: 150 },
      'too_soon_to_leave',
    ],
    [
      'RECOVERY',
      'assess_discharge',
      { minutesSinceDose: 150, observationMin: 150 },
      'DISCHARGE_READY',
    ],
    [
      'DISCHARGE_READY',
      'discharge',
      { minutesSinceDose: 149, observationMin: 150 },
      'too_soon_to_leave',
    ],
    ['DISCHARGE_READY', 'discharge', { minutesSinceDose: 150, observationMin: 150 }, 'DISCHARGED'],
    // No protocol reaches below the source's own two hours.
    [
      'RECOVERY',
      'assess_discharge',
      { minutesSinceDose: 119, observationMin: 60 },
      'too_soon_to_leave',
    ],
    ['DISCHARGE_READY', 'discharge', { minutesSinceDose: null }, 'DISCHARGED'],
    ['DISCHARGE_READY', 'discharge', { otherCriteriaMet: false }, 'criteria_not_met'],
    ['DISCHARGE_READY', 'discharge', { otherCriteriaMet: null }, 'DISCHARGED'],
    ['DISCHARGE_READY', 'discharge', { monitorAttested: false }, 'criteria_not_met'],
    [
      'DISCHARGE_READY',
      'discharge',
      { monitorAttested: false, setting: 'in_clinic' },
      'DISCHARGED',
    ],
    ['DISCHARGE_READY', 'discharge', { signed: false }, 'not_signed'],
  ])('%s, %s, %j: %s', (state, event, changes, answer) => {
    const outcome = decideEvent(state, event, { ...good, ...changes })
    expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(answer)
  })

  test('an event from elsewhere says from where and which', () => {
    expect(decideEvent('DRAFT', 'dose', good)).toMatchObject({
      ok: false,
      refusal: { code: 'not_from_here', facts: { state: 'DRAFT', event: 'dose' } },
    })
  })
})

describe('what the vital signs found', () => {
  const calm = {
    systolicMmHg: 122,
    diastolicMmHg: 78,
    heartRatePerMin: 72,
    spo2Percent: 98,
    restMin: 5,
  }
  const found = (
    changes: Partial<Record<keyof typeof calm, number | null>>,
    more: object = {},
    readings = 1,
  ) =>
    decideVitals({
      setting: 'in_clinic',
      route: 'intramuscular',
      symptoms: [],
      readings: Array.from({ length: readings }, () => ({ ...calm, ...changes })),
      ...more,
    })
  const findings = (changes: Partial<Record<keyof typeof calm, number | null>>) =>
    found(changes).findings.map(({ rule, reason, decision }) => `${rule} ${reason} ${decision}`)

  test.each([
    [{}, []],
    [{ systolicMmHg: 141 }, ['VIT-BP amber recheck']],
    [{ systolicMmHg: 165 }, ['VIT-BP red recheck']],
    [{ systolicMmHg: 85 }, ['VIT-BP low recheck']],
    [{ systolicMmHg: 180 }, ['VIT-BP emergency emergency']],
    [{ systolicMmHg: 70 }, ['VIT-BP implausible incomplete']],
    [{ systolicMmHg: null }, ['VIT-BP not_measured incomplete']],
    [{ diastolicMmHg: null }, ['VIT-BP not_measured incomplete']],
    [{ heartRatePerMin: 110 }, ['VIT-HR amber recheck']],
    [{ heartRatePerMin: 125 }, ['VIT-HR red recheck']],
    [{ heartRatePerMin: null }, ['VIT-HR not_measured incomplete']],
    [{ spo2Percent: 100 }, []],
    [{ spo2Percent: 101 }, ['VIT-SPO2 implausible incomplete']],
    [{ spo2Percent: 93 }, ['VIT-SPO2 amber recheck']],
    [{ spo2Percent: 91 }, ['VIT-SPO2 red do_not_start']],
    [{ spo2Percent: null }, ['VIT-SPO2 not_measured incomplete']],
  ])('%j: %j', (changes, expected) => {
    expect(findings(changes)).toEqual(expected)
  })

  test.each([
    ['a calm reading', {}, ['VIT-BP not_rested recheck']],
    ['amber waits for a reading that counts', { systolicMmHg: 150 }, ['VIT-BP not_rested recheck']],
    [
      'a fast heart waits too',
      { heartRatePerMin: 125 },
      ['VIT-BP not_rested recheck', 'VIT-HR not_rested recheck'],
    ],
    [
      'an emergency is one',
      { systolicMmHg: 185 },
      ['VIT-BP emergency emergency', 'VIT-BP not_rested recheck'],
    ],
    [
      'what is missing is missing',
      { heartRatePerMin: null },
      ['VIT-HR not_measured incomplete', 'VIT-BP not_rested recheck'],
    ],
    [
      'what cannot be cannot be',
      { systolicMmHg: 70 },
      ['VIT-BP implausible incomplete', 'VIT-BP not_rested recheck'],
    ],
    [
      'low oxygen does not come from standing up',
      { spo2Percent: 91 },
      ['VIT-SPO2 red do_not_start', 'VIT-BP not_rested recheck'],
    ],
    [
      'oxygen a little low waits',
      { spo2Percent: 93 },
      ['VIT-BP not_rested recheck', 'VIT-SPO2 not_rested recheck'],
    ],
    [
      'each sign that is not green is named once',
      { systolicMmHg: 165, heartRatePerMin: 45, spo2Percent: 94 },
      ['VIT-BP not_rested recheck', 'VIT-HR not_rested recheck', 'VIT-SPO2 not_rested recheck'],
    ],
  ])('without rest: %s', (_story, changes, expected) => {
    expect(findings({ ...changes, restMin: 4 })).toEqual(expected)
    expect(findings({ ...changes, restMin: null })).toEqual(expected)
  })

  test('symptoms call 911, and nothing else does', () => {
    expect(found({}, { symptoms: ['chest_pain'] })).toMatchObject({
      decision: 'emergency',
      reasons: ['VIT-BP'],
      findings: [{ rule: 'VIT-BP', decision: 'emergency', reason: 'symptom' }],
      call911: true,
    })
    expect(found({ systolicMmHg: 190 }).call911).toBe(false)
  })

  test.each([
    ['amber pressure at home', { systolicMmHg: 150 }, 'at_home', true],
    ['amber pressure in the clinic', { systolicMmHg: 150 }, 'in_clinic', false],
    ['red pressure at home', { systolicMmHg: 165 }, 'at_home', false],
    ['an amber heart rate at home', { heartRatePerMin: 110 }, 'at_home', false],
    [
      'amber pressure beside an amber heart',
      { systolicMmHg: 150, heartRatePerMin: 110 },
      'at_home',
      true,
    ],
    ['all green at home', {}, 'at_home', false],
  ])('%s needs the clinician live: %s', (_story, changes, setting, live) => {
    expect(found(changes, { setting }).needsLiveClinician).toBe(live)
  })

  test('oxygen that was not asked for is nothing at home', () => {
    expect(found({ spo2Percent: null }, { setting: 'at_home', route: 'oral' })).toMatchObject({
      decision: 'proceed',
      findings: [],
    })
  })

  test('a symptom is one of the list', () => {
    expect(isVitalsSymptom('chest_pain')).toBe(true)
    expect(isVitalsSymptom('confusion')).toBe(true)
    expect(isVitalsSymptom('headache')).toBe(false)
  })
})

describe('the clocks after a dose', () => {
  const dose = new Date('2026-05-14T18:00:00Z')

  test('a reading after the window does not count for it', () => {
    const [planned] = plannedReadings('at_home', dose, [addMinutes(dose, 51)], addMinutes(dose, 60))
    expect(planned?.state).toBe('missed')
  })

  test('the next reading is the one that is coming', () => {
    const clocks = clocksOf(
      {
        setting: 'in_clinic',
        state: 'MONITORING',
        dosedAt: dose,
        observationMin: 120,
        pressuresAt: [addMinutes(dose, 20)],
        lastLookAt: null,
      },
      addMinutes(dose, 21),
    )
    expect(clocks?.nextReading).toMatchObject({ minute: 40, state: 'later' })
  })
})
