import { describe, expect, test } from 'vitest'
import type { Finding } from './finding'
import { judged } from './judged'
import {
  becauseText,
  clearableUntil,
  findingKey,
  hasEvidence,
  missingToLift,
  onlyInClinic,
  validThrough,
} from './lift-rules'
import type { BpReading, ScreeningAnswers } from './model'
import { screeningRuleSet } from './ruleset'
import { healthy } from './testing/cleared-client'
import { unanswered } from './unanswered'

const now = new Date('2026-05-12T14:00:00Z')
const zone = 'America/New_York'
const reading = (systolic: number, diastolic: number, taken_at: string): BpReading => ({
  systolic,
  diastolic,
  taken_at,
})
const usual: ScreeningAnswers = {
  ...unanswered,
  ...healthy,
  cssrs: 'none',
  dast10: 0,
  audit_c: 0,
  state_allowed: true,
  setting: 'at_home',
  bp_readings: [reading(118, 76, '2026-05-12T10:00:00Z')],
}
const findings = (answers: Partial<ScreeningAnswers>): readonly Finding[] =>
  judged(screeningRuleSet(), { ...usual, ...answers }, now, zone).determination.findings
const until = (answers: Partial<ScreeningAnswers>) =>
  clearableUntil(screeningRuleSet(), findings(answers), [], '2026-05-12', zone).toISOString()

describe('how long a clearance may hold', () => {
  test.each([
    ['nothing found: through the 90th day', {}, '2026-08-11T03:59:59.000Z'],
    [
      'an old seizure, valid 180 days: the 90 still bound it',
      { seizure_ever: 'yes' as const, seizure_last_date: '2020-01-01' },
      '2026-08-11T03:59:59.000Z',
    ],
    [
      'a treated high blood pressure shortens nothing: each session measures anew',
      { hypertension_dx: 'yes' as const, hypertension_controlled: 'yes' as const },
      '2026-08-11T03:59:59.000Z',
    ],
  ])('%s', (_story, answers, end) => {
    expect(until(answers)).toBe(end)
  })

  test('a lift that ends sooner ends the clearance with it', () => {
    const end = new Date('2026-06-01T03:59:59Z')
    const lift = {
      id: 'l',
      ruleId: 'SCR-HEART',
      severity: 'stop' as const,
      becauseHash: '',
      evidence: 'e',
      validUntil: end,
      signerName: 'a',
      signerCredential: 'prescriber',
      secondSignerName: 'b',
      secondSignerCredential: 'nurse',
      secondSignedAt: now,
      withdrawnAt: null,
      recordedAt: now,
      recordedById: null,
    }
    expect(clearableUntil(screeningRuleSet(), [], [lift], '2026-05-12', zone)).toEqual(end)
  })
})

describe('where a clinic counts a screening for longer than ninety days', () => {
  const long = screeningRuleSet({
    screeningValidDays: 365,
    bpScreenMaxAgeDays: 14,
    pregTestMaxAgeDays: 7,
    allowPrescriberOverride: true,
    bpAgeAdjust: false,
  })
  const last = (answers: Partial<ScreeningAnswers>) =>
    clearableUntil(
      long,
      judged(long, { ...usual, ...answers }, now, zone).determination.findings,
      [],
      '2026-05-12',
      zone,
    ).toISOString()

  test.each<[string, Partial<ScreeningAnswers>, string]>([
    ['nothing found: the clinic’s own days', {}, '2027-05-13T03:59:59.000Z'],
    ['skull pressure: the rule’s 90', { icp_history: 'yes' }, '2026-08-11T03:59:59.000Z'],
    ['eye pressure: the rule’s 180', { iop_history: 'yes' }, '2026-11-09T04:59:59.000Z'],
    ['both: the shorter', { iop_history: 'yes', icp_history: 'yes' }, '2026-08-11T03:59:59.000Z'],
    ['a caution shortens nothing', { breathing: 'mild_controlled' }, '2027-05-13T03:59:59.000Z'],
    [
      'a pressure that is looked at shortens nothing',
      { bp_readings: [reading(150, 92, '2026-05-12T10:00:00Z')] },
      '2027-05-13T03:59:59.000Z',
    ],
    [
      'a rule that holds until it is corrected shortens nothing by itself',
      { aneurysm_avm_bleed: 'yes' },
      '2027-05-13T03:59:59.000Z',
    ],
  ])('%s', (_story, answers, end) => {
    expect(last(answers)).toBe(end)
  })

  test('a lift holds through the rule’s own days, and without a rule through the clinic’s', () => {
    const rule = long.rules.find(({ id }) => id === 'SCR-IOP')
    expect(validThrough(rule, long, '2026-05-12')).toBe('2026-11-08')
    expect(validThrough(undefined, long, '2026-05-12')).toBe('2027-05-12')
  })
})

describe('what a lift is bound to', () => {
  test('the answers beneath the finding, in one order whatever the order of their parts', () => {
    const [one] = findings({ iop_history: 'yes' })
    const [other] = findings({ icp_history: 'yes' })
    if (!one || !other) throw new Error('There is no finding')
    expect(becauseText(one)).toBe('[{"field":"iop_history","value":"yes"}]')
    expect(becauseText(one)).not.toBe(becauseText(other))
  })

  test('only a stop or a crisis needs its evidence first; a review is cleared by documenting', () => {
    const lacking = (answers: Partial<ScreeningAnswers>) =>
      findings(answers).map((finding) => missingToLift(finding, () => false))
    expect(lacking({ icp_history: 'yes' })).toEqual([['neurology_clearance']])
    expect(lacking({ cssrs: 'high' })).toEqual([['clinician_safety_assessment']])
    expect(lacking({ psychosis_ever: 'yes' })).toEqual([[]])
    expect(lacking({ family_psychosis: 'first_degree' })).toEqual([[]])
  })

  test('a letter among others counts; a reading without its lower number is in no range', () => {
    const [stop] = findings({ icp_history: 'yes' })
    if (!stop) throw new Error('There is no finding')
    const received = (ruleId: string) => ({
      ruleId,
      wanted: 'neurology_clearance',
      receivedAt: now,
    })
    const wanted = { id: 'neurology_clearance', maxAgeDays: 90 }
    const both = [received('SCR-IOP'), received('SCR-ICP')]
    expect(hasEvidence(stop, wanted, both, [], now, zone)).toBe(true)
    const half = { systolic: 120, diastolic: null, taken_at: '2026-05-11T12:00:00Z' }
    const whole = reading(120, 80, '2026-05-12T12:00:00Z')
    expect(
      hasEvidence(
        stop,
        { id: 'two_readings_in_range_on_different_days' },
        [],
        [half, whole],
        now,
        zone,
      ),
    ).toBe(false)
  })
})

describe('where sessions may be', () => {
  test('one such finding among others is enough, and another crisis is none of them', () => {
    expect(onlyInClinic(findings({ heart_problems: ['angina'], icp_history: 'yes' }))).toBe(true)
    expect(onlyInClinic(findings({ psychosis_now: 'yes', voices_commanding: 'yes' }))).toBe(false)
  })

  test.each([
    ['a lifted heart stop', { heart_problems: ['angina' as const] }, true],
    ['a severe breathing problem', { breathing: 'severe' as const }, true],
    ['a benign rhythm', { heart_problems: ['benign_rhythm' as const] }, false],
    ['a high risk of suicide', { cssrs: 'high' as const }, true],
    ['a thyroid that was overactive', { hyperthyroid_history: 'yes' as const }, false],
  ])('%s keeps them in the clinic: %s', (_story, answers, clinic) => {
    expect(onlyInClinic(findings(answers))).toBe(clinic)
  })
})

describe('evidence for lifting a blood-pressure stop', () => {
  const high = reading(172, 96, '2026-05-10T10:00:00Z')
  const lacking = (readings: readonly BpReading[]) => {
    const [stop] = findings({
      hypertension_dx: 'yes',
      hypertension_controlled: 'no',
      bp_readings: readings,
    })
    if (!stop) throw new Error('There is no finding')
    expect(findingKey(stop)).toBe('SCR-BP:stop')
    return missingToLift(stop, (each) => hasEvidence(stop, each, [], readings, now, zone))
  }

  test.each<[string, readonly BpReading[], readonly string[]]>([
    ['one high reading', [high], ['two_readings_in_range_on_different_days']],
    [
      'two in range on one day',
      [high, reading(130, 80, '2026-05-11T12:00:00Z'), reading(128, 80, '2026-05-11T18:00:00Z')],
      ['two_readings_in_range_on_different_days'],
    ],
    [
      'two in range on two days',
      [high, reading(130, 80, '2026-05-11T12:00:00Z'), reading(128, 80, '2026-05-12T12:00:00Z')],
      [],
    ],
    [
      'the last one dangerous',
      [
        reading(130, 80, '2026-05-10T12:00:00Z'),
        reading(128, 80, '2026-05-11T12:00:00Z'),
        reading(186, 96, '2026-05-12T12:00:00Z'),
      ],
      ['later_reading_below_180_120'],
    ],
  ])('%s', (_story, readings, missing) => {
    expect(lacking(readings)).toEqual(missing)
  })
})
