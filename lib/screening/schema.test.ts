import { describe, expect, test } from 'vitest'
import english from '@/messages/en/screening.json'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import { openQuestions, shownQuestions } from '@/lib/screening/questions'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import {
  bpReadingSchema,
  completeAnswersSchema,
  dateMistake,
  impossibleAt,
  partialAnswersSchema,
} from '@/lib/screening/schema'
import { unanswered } from '@/lib/screening/unanswered'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const at = new Date(evaluated_at)
const problems = (answers: unknown) =>
  partialAnswersSchema
    .safeParse(answers)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? []

describe('answers that people and machines send', () => {
  test('a whole set is read, and a gap in it is not one', () => {
    const { pregnant: _taken, ...withoutOne } = given
    expect(completeAnswersSchema.safeParse(given).success).toBe(true)
    expect(completeAnswersSchema.safeParse(withoutOne).success).toBe(false)
  })

  test('some answers are read as a draft', () => {
    expect(partialAnswersSchema.parse({ pregnant: 'no' })).toEqual({ pregnant: 'no' })
  })

  test('a field that the screening does not ask is refused', () => {
    expect(problems({ favourite_colour: 'blue' })).toHaveLength(1)
  })

  test('the questionnaire before the first answer names every field', () => {
    expect(Object.keys(unanswered).toSorted()).toEqual(Object.keys(given).toSorted())
  })

  test.each([
    [{ date_of_birth: '2026-02-30' }, 'date_of_birth', 'problem.date_impossible'],
    [{ seizure_last_date: 'last May' }, 'seizure_last_date', 'problem.date_impossible'],
    [{ dast10: 11 }, 'dast10', 'problem.score_impossible'],
    [{ audit_c: 2.5 }, 'audit_c', 'problem.score_impossible'],
    [{ bmi: 3 }, 'bmi', 'problem.bmi_implausible'],
    [{ medications: [{ name: '  ' }] }, 'medications.0.name', 'problem.medicine_name_missing'],
    [
      { bp_readings: [{ systolic: 78, diastolic: 122, taken_at: '2026-05-11T08:00:00-04:00' }] },
      'bp_readings.0.systolic',
      'problem.systolic_below_diastolic',
    ],
    [
      { bp_readings: [{ systolic: 301, diastolic: 90, taken_at: '2026-05-11T08:00:00-04:00' }] },
      'bp_readings.0.systolic',
      'problem.pressure_implausible',
    ],
    [
      { bp_readings: [{ systolic: 122, diastolic: 78, taken_at: '2026-05-11T08:00' }] },
      'bp_readings.0.taken_at',
      'problem.time_unreadable',
    ],
  ])('%j has its sentence', (answers, path, message) => {
    expect(problems(answers)).toContainEqual([path, message])
    expect(Object.keys(english.problem)).toContain(message.replace('problem.', ''))
  })

  test('a normal pressure has none', () => {
    expect(
      bpReadingSchema.safeParse({
        systolic: 122,
        diastolic: 78,
        taken_at: '2026-05-11T08:00:00-04:00',
      }).success,
    ).toBe(true)
  })

  test('what lies in the future cannot be true yet', () => {
    const answers = partialAnswersSchema.parse({
      date_of_birth: '2026-05-13',
      pregnancy_test: { date: '2026-05-13', result: 'negative' },
      bp_readings: [{ systolic: 122, diastolic: 78, taken_at: '2026-05-12T10:00:01-04:00' }],
    })
    expect(impossibleAt(answers, at, '2026-05-12')).toEqual([
      { path: ['date_of_birth'], problem: 'problem.date_in_future' },
      { path: ['pregnancy_test', 'date'], problem: 'problem.date_in_future' },
      { path: ['bp_readings', 0, 'taken_at'], problem: 'problem.reading_in_future' },
    ])
    expect(impossibleAt(completeAnswersSchema.parse(given), at, '2026-05-12')).toEqual([])
  })
})

test.each([
  ['2026-05-13', 'date_to_come'],
  ['2026-05-12', null],
  ['1905-05-13', null],
  ['1905-05-12', 'birth_too_long_ago'],
  ['0019-05-05', 'birth_too_long_ago'],
])('a birth on %s: %s', (date_of_birth, mistake) => {
  expect(dateMistake({ date_of_birth }, at, '2026-05-12')).toBe(mistake)
})

describe('the questions that stand before a person', () => {
  const ruleSet = screeningRuleSet()
  const well = completeAnswersSchema.parse(given)
  const shown = (answers: Partial<typeof well>) =>
    shownQuestions(ruleSet, { ...well, ...answers }, at, tz).map(({ field }) => field)

  test.each([
    ['hypertension_controlled', { hypertension_dx: 'yes' }],
    ['mi_stroke_date', { mi_stroke: 'yes' }],
    ['seizure_last_date', { seizure_ever: 'yes' }],
    ['voices_commanding', { psychosis_now: 'yes' }],
    ['medications', { takes_medicines: 'yes' }],
    ['pregnancy_test', { pregnancy_chance: 'yes' }],
    ['allergy_kind', { allergy_ketamine: 'yes' }],
  ] as const)('%s is asked after %j, and not before', (field, answer) => {
    expect([shown({}).includes(field), shown(answer).includes(field)]).toEqual([false, true])
  })

  test('chance and plans of pregnancy are not asked where it is not possible', () => {
    const fields = shown({ pregnant: 'not_applicable' })
    expect([fields.includes('pregnancy_chance'), fields.includes('trying')]).toEqual([false, false])
  })

  test('a full set leaves nothing open; an empty one is open from the first question', () => {
    expect(openQuestions(ruleSet, well, at, tz)).toEqual([])
    expect(openQuestions(ruleSet, unanswered, at, tz)[0]?.field).toBe('date_of_birth')
  })

  test('a client without a cuff can send the answers; the clinic takes the pressure', () => {
    expect(openQuestions(ruleSet, { ...well, bp_readings: null }, at, tz)).toEqual([])
  })
})
