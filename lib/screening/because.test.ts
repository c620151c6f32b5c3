import { describe, expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { evaluateScreening } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const well = completeAnswersSchema.parse(given)
const medicine = (name: string, frequency: 'daily' | 'as_needed' = 'daily') => ({ name, frequency })
const taking = (...names: string[]): Partial<ScreeningAnswers> => ({
  takes_medicines: 'yes',
  medications: names.map((name) => medicine(name)),
})

/** Each finding as a clinician reads it: rule, how grave, and the questions whose answers it rests on. */
const readsOf = (answers: Partial<ScreeningAnswers>) =>
  evaluateScreening(
    screeningRuleSet(),
    { ...well, ...answers },
    new Date(evaluated_at),
    tz,
  ).findings.map(
    ({ rule, severity, because }) =>
      `${rule} ${severity}: ${because.map(({ field }) => field).join(', ')}`,
  )

describe('a clinician reads which answers a finding rests on, no more and no fewer', () => {
  test.each<[string, Partial<ScreeningAnswers>, readonly string[]]>([
    [
      'a chance of pregnancy is the chance, not the plain "no" before it',
      { pregnancy_chance: 'yes' },
      ['SCR-PREG review: pregnancy_chance'],
    ],
    [
      'not sure about being pregnant is that answer',
      { pregnant: 'unsure', pregnancy_chance: null },
      ['SCR-PREG review: pregnant'],
    ],
    [
      'a stated allergy is the answer, whatever kind was not said',
      { allergy_ketamine: 'yes' },
      ['SCR-ALLERGY stop: allergy_ketamine'],
    ],
    [
      'a high pressure with a warning sign is the reading and the sign',
      {
        bp_readings: [{ systolic: 190, diastolic: 100, taken_at: '2026-05-12T08:00:00-04:00' }],
        bp_symptoms: ['chest_pain'],
      },
      ['SCR-BP stop: bp_readings, bp_symptoms', 'SCR-BP stop: bp_readings'],
    ],
    [
      'treated apnea with a high BMI is both',
      { apnea: 'treated', bmi: 36 },
      ['SCR-APNEA review: apnea, bmi', 'SCR-APNEA caution: apnea'],
    ],
    [
      'an alcohol score that is high for this person is score and recorded sex',
      { audit_c: 3, sex_recorded: 'female' },
      ['SCR-ALC caution: audit_c'],
    ],
    [
      'a heart attack of last year is what, when and that it happened',
      { mi_stroke: 'yes', mi_stroke_kind: 'mi', mi_stroke_date: '2025-05-01' },
      [
        'SCR-HEART stop: mi_stroke, mi_stroke_date, mi_stroke_kind',
        'SCR-MI6W review: mi_stroke, mi_stroke_date, mi_stroke_kind',
      ],
    ],
    [
      'a date of a stroke after "no" is the date alone, and the contradiction is both',
      { mi_stroke: 'no', mi_stroke_date: '2026-05-01' },
      ['SCR-MI6W stop: mi_stroke_date', 'SCR-CONTRA review: mi_stroke, mi_stroke_date'],
    ],
    [
      'two medicines for the heart are one finding under each rule, with the list and the denial',
      taking('digoxin', 'Imdur'),
      [
        'SCR-HEART review: medications, heart_problems',
        'SCR-CONTRA review: medications, heart_problems',
      ],
    ],
    [
      'a medicine for blood pressure that a "no" denies',
      taking('lisinopril'),
      [
        'SCR-BP review: medications, hypertension_dx',
        'SCR-CONTRA review: medications, hypertension_dx',
      ],
    ],
    [
      'no medicines, and one listed',
      { takes_medicines: 'no', medications: [medicine('ibuprofen')] },
      ['SCR-CONTRA review: takes_medicines, medications'],
    ],
    [
      'says that medicines are taken and lists none',
      { takes_medicines: 'yes', medications: [] },
      ['SCR-MEDS incomplete: takes_medicines'],
    ],
    [
      'nobody at home, and a setting at home',
      { monitor_available: 'no' },
      ['SCR-MONITOR stop: monitor_available'],
    ],
    [
      'thoughts in item 9 that a low triage does not settle',
      { phq9_item9: 2, cssrs: 'low' },
      ['SCR-SI review: phq9_item9, cssrs', 'SCR-SI caution: cssrs'],
    ],
    [
      'thoughts in item 9 and no triage',
      { phq9_item9: 1, cssrs: null },
      ['SCR-SI incomplete: cssrs', 'SCR-SI incomplete: phq9_item9, cssrs'],
    ],
    [
      'a seizure dated to come, under "never"',
      { seizure_ever: 'no', seizure_last_date: '2026-06-01' },
      [
        'SCR-SEIZURE incomplete: seizure_last_date',
        'SCR-CONTRA review: seizure_ever, seizure_last_date',
      ],
    ],
    [
      'a positive test after "no"',
      { pregnancy_test: { date: '2026-05-10', result: 'positive' } },
      ['SCR-PREG stop: pregnancy_test', 'SCR-CONTRA review: pregnancy_test, pregnant'],
    ],
  ])('%s', (_story, answers, reads) => {
    expect(readsOf(answers)).toEqual(reads)
  })

  test('what is true twice for the same answers is said once; another advice is said beside it', () => {
    const reads = readsOf({ heart_problems: ['angina', 'heart_failure'] })
    expect(reads).toEqual(['SCR-HEART stop: heart_problems'])
    const high = readsOf({
      bp_readings: [{ systolic: 185, diastolic: 125, taken_at: '2026-05-12T08:00:00-04:00' }],
    })
    expect(high).toEqual(['SCR-BP stop: bp_readings'])
  })
})
