import { describe, expect, test } from 'vitest'
import type { Finding } from './finding'
import { judged } from './judged'
import { clearableUntil, findingKey, hasEvidence, missingToLift, onlyInClinic } from './lift-rules'
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

describe('where sessions may be', () => {
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
