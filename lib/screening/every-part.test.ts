import { describe, expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import type { Finding } from '@/lib/screening/finding'
import {
  hasEvidence,
  type Lift,
  liftState,
  onlyInClinic,
  speaksOf,
} from '@/lib/screening/lift-rules'
import type { BpReading, ScreeningAnswers } from '@/lib/screening/model'
import { evaluateScreening, withoutClosedFollowUps } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const well = completeAnswersSchema.parse(given)
const now = new Date(evaluated_at)
const ruleSet = screeningRuleSet()
const judge = (answers: Partial<ScreeningAnswers>) =>
  evaluateScreening(ruleSet, { ...well, ...answers }, now, tz)

describe('a finding carries all that a clinician needs', () => {
  test.each<[string, Partial<ScreeningAnswers>, string, Partial<Finding>]>([
    [
      'a stop of the source document',
      { icp_history: 'yes' },
      'SCR-ICP',
      {
        severity: 'stop',
        cause: 'met',
        because: [{ field: 'icp_history', value: 'yes' }],
        override: 'prescriber',
        twoSigners: true,
        advice: null,
        sameDay: false,
      },
    ],
    [
      'a stop without a way round',
      { nursing: 'yes' },
      'SCR-NURSING',
      { severity: 'stop', override: 'none', twoSigners: false },
    ],
    [
      'not being sure',
      { icp_history: 'unsure' },
      'SCR-ICP',
      {
        severity: 'review',
        cause: 'not_sure',
        because: [{ field: 'icp_history', value: 'unsure' }],
        override: 'clinician',
        twoSigners: false,
      },
    ],
    [
      'no answer: it is answered, not lifted',
      { icp_history: null },
      'SCR-ICP',
      {
        severity: 'incomplete',
        cause: 'not_answered',
        because: [{ field: 'icp_history', value: null }],
        override: 'none',
        twoSigners: false,
      },
    ],
    [
      'a caution is a clinician’s',
      { family_psychosis: 'first_degree' },
      'SCR-FAMHX',
      { severity: 'caution', override: 'clinician' },
    ],
    [
      'blood in the urine is looked at the same day',
      { urinary_symptoms: ['blood'] },
      'SCR-BLADDER',
      { severity: 'review', sameDay: true },
    ],
    [
      'a very high pressure says where to go',
      { bp_readings: [{ systolic: 182, diastolic: 100, taken_at: '2026-05-12T08:00:00-04:00' }] },
      'SCR-BP',
      { severity: 'stop', advice: 'urgent_care' },
    ],
    [
      'age 65 has its own name',
      { date_of_birth: '1950-01-01' },
      'SCR-AGE',
      { severity: 'caution', reason: 'SCR-AGE-65' },
    ],
  ])('%s', (_story, answers, rule, parts) => {
    const found = judge(answers).findings.find((each) => each.rule === rule)
    expect(found).toMatchObject({ rule, ...parts })
    expect(found?.source).toBe(ruleSet.rules.find(({ id }) => id === rule)?.source)
  })

  test('what is unsure twice under one rule is said of each answer', () => {
    const { findings } = judge({ own_decisions: 'unsure', accepts_offlabel: 'unsure' })
    expect(findings.map(({ because }) => because.map(({ field }) => field))).toEqual([
      ['own_decisions'],
      ['accepts_offlabel'],
    ])
  })

  test('forms drop the follow-ups that their question no longer opens, and nothing else', () => {
    const answers = { ...well, seizure_ever: 'no', seizure_last_date: '2026-05-01' } as const
    expect(withoutClosedFollowUps(ruleSet, answers, now, tz)).toMatchObject({
      seizure_ever: 'no',
      seizure_last_date: null,
      bmi: null,
      nursing: 'no',
    })
    const open = { ...well, seizure_ever: 'yes', seizure_last_date: '2020-05-01' } as const
    expect(withoutClosedFollowUps(ruleSet, open, now, tz).seizure_last_date).toBe('2020-05-01')
  })
})

describe('a lift', () => {
  const [finding] = judge({ icp_history: 'yes' }).findings
  if (!finding) throw new Error('nothing found')
  const lift: Lift = {
    id: 'l',
    ruleId: 'SCR-ICP',
    severity: 'stop',
    becauseHash: 'h',
    evidence: 'letter',
    validUntil: now,
    signerName: 'a',
    signerCredential: 'prescriber',
    secondSignerName: null,
    secondSignerCredential: null,
    secondSignedAt: now,
    withdrawnAt: null,
    recordedAt: now,
    recordedById: null,
  }
  const later = new Date(now.getTime() + 1)

  test('speaks of the same rule, severity and answers, unless it was withdrawn', () => {
    expect(speaksOf(lift, finding, 'h')).toBe(true)
    expect(speaksOf(lift, finding, 'other')).toBe(false)
    expect(speaksOf({ ...lift, ruleId: 'SCR-IOP' }, finding, 'h')).toBe(false)
    expect(speaksOf({ ...lift, severity: 'review' }, finding, 'h')).toBe(false)
    expect(speaksOf({ ...lift, withdrawnAt: now }, finding, 'h')).toBe(false)
  })

  test('is in force through its last instant, and once both have signed', () => {
    expect(liftState(null, finding, now)).toBe('none')
    expect(liftState(lift, finding, now)).toBe('in_force')
    expect(liftState(lift, finding, later)).toBe('expired')
    expect(liftState({ ...lift, secondSignedAt: null }, finding, now)).toBe('waits_for_second')
    const one = { ...finding, twoSigners: false }
    expect(liftState({ ...lift, secondSignedAt: null }, one, now)).toBe('in_force')
  })

  const reading = (systolic: number | null, diastolic: number | null, day: number): BpReading => ({
    systolic,
    diastolic,
    taken_at: `2026-05-${String(day).padStart(2, '0')}T10:00:00-04:00`,
  })
  const has = (id: string, readings: readonly BpReading[]) =>
    hasEvidence(finding, { id }, [], readings, now, tz)

  test.each([
    ['two days in range', [reading(140, 90, 10), reading(120, 80, 11)], true],
    ['one of them too high', [reading(141, 90, 10), reading(120, 80, 11)], false],
    ['one diastolic too high', [reading(140, 91, 10), reading(120, 80, 11)], false],
    ['one without a number', [reading(null, 80, 10), reading(120, 80, 11)], false],
    ['the same day twice', [reading(120, 80, 11), reading(122, 80, 11)], false],
  ])('two readings on different days: %s', (_story, readings, there) => {
    expect(has('two_readings_in_range_on_different_days', readings)).toBe(there)
  })

  test.each([
    ['below both', [reading(179, 119, 11)], true],
    ['upper too high', [reading(180, 80, 11)], false],
    ['lower too high', [reading(150, 120, 11)], false],
    ['a high one before it', [reading(200, 130, 10), reading(150, 90, 11)], true],
    ['no numbers', [reading(null, null, 11)], false],
    ['none', [], false],
  ])('a later reading below 180/120: %s', (_story, readings, there) => {
    expect(has('later_reading_below_180_120', readings)).toBe(there)
  })

  test('a reading counts for 14 times 24 hours', () => {
    const at = (iso: string): readonly BpReading[] => [
      { systolic: 120, diastolic: 80, taken_at: iso },
    ]
    expect(has('bp_reading', at('2026-04-28T10:00:00-04:00'))).toBe(true)
    expect(has('bp_reading', at('2026-04-28T09:59:00-04:00'))).toBe(false)
  })

  test('a letter counts for its own rule, its own kind and its own age', () => {
    const wanted = { id: 'letter', maxAgeDays: 90 }
    const received = {
      ruleId: 'SCR-ICP',
      wanted: 'letter',
      receivedAt: new Date('2026-02-11T12:00:00-05:00'),
    }
    const there = (changes: object) =>
      hasEvidence(finding, wanted, [{ ...received, ...changes }], [], now, tz)
    expect(there({})).toBe(true)
    expect(there({ receivedAt: new Date('2026-02-10T12:00:00-05:00') })).toBe(false)
    expect(there({ ruleId: 'SCR-IOP' })).toBe(false)
    expect(there({ wanted: 'scan' })).toBe(false)
    expect(
      hasEvidence(
        finding,
        { id: 'letter' },
        [{ ...received, receivedAt: new Date(0) }],
        [],
        now,
        tz,
      ),
    ).toBe(true)
  })

  test.each<[string, Partial<ScreeningAnswers>, boolean]>([
    ['a heart problem', { heart_problems: ['angina'] }, true],
    ['severe breathing', { breathing: 'severe' }, true],
    ['a crisis', { cssrs: 'high' }, true],
    ['moderate breathing', { breathing: 'moderate' }, false],
    ['skull pressure', { icp_history: 'yes' }, false],
    ['moderate risk', { cssrs: 'moderate' }, false],
  ])('%s keeps sessions in the clinic: %s', (_story, answers, there) => {
    expect(onlyInClinic(judge(answers).findings)).toBe(there)
  })
})
