import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import * as codes from '@/lib/screening/codes'
import { type AnswerField, type ScreeningAnswers, decisions } from '@/lib/screening/model'
import { evaluateScreening } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const well: ScreeningAnswers = completeAnswersSchema.parse(given)
const ruleSet = screeningRuleSet()
const judge = (answers: ScreeningAnswers) =>
  evaluateScreening(ruleSet, answers, new Date(evaluated_at), tz)
const gravity = (answers: ScreeningAnswers): number => decisions.indexOf(judge(answers).decision)

/** Answers that worry, each complete in itself. */
const worries: readonly Partial<ScreeningAnswers>[] = [
  { own_decisions: 'no' },
  { accepts_offlabel: 'no' },
  { allergy_ketamine: 'yes' },
  { allergies: ['ketamine'] },
  { psychosis_now: 'yes' },
  { psychosis_now: 'yes', voices_commanding: 'yes' },
  { mania_now: 'yes' },
  { schizophrenia_dx: 'yes' },
  { personality_disorder_dx: 'yes' },
  { other_mental: ['delirium_now'] },
  { psychosis_ever: 'yes' },
  { family_psychosis: 'first_degree' },
  { bipolar_dx: 'yes' },
  { hypertension_dx: 'yes', hypertension_controlled: 'no' },
  { bp_readings: [{ systolic: 190, diastolic: 100, taken_at: '2026-05-12T09:00:00-04:00' }] },
  { heart_problems: ['angina'] },
  { mi_stroke: 'yes', mi_stroke_kind: 'mi', mi_stroke_date: '2026-05-01' },
  { aneurysm_avm_bleed: 'yes' },
  { breathing: 'severe' },
  { apnea: 'untreated' },
  { icp_history: 'yes' },
  { iop_history: 'yes' },
  { hyperthyroid_history: 'yes' },
  { other_serious_illness: 'yes' },
  { pregnant: 'yes' },
  { nursing: 'yes' },
  { trying: 'yes' },
  { ketamine_nonprescribed: 'current_problem' },
  { dast10: 9 },
  { withdrawal_now: 'yes' },
  { audit_c: 12 },
  { alcohol_withdrawal: 'yes' },
  { phq9_item9: 3, cssrs: 'high' },
  { urinary_symptoms: ['blood'] },
  { liver: 'severe' },
  { seizure_ever: 'yes', seizure_last_date: '2026-05-01' },
  { cognition_problem: 'yes' },
  { prior_ketamine: 'bad_reaction' },
  { monitor_available: 'no' },
  { state_allowed: false },
  { takes_medicines: 'yes', medications: [{ name: 'phenelzine', frequency: 'daily' }] },
  { takes_medicines: 'yes', medications: [{ name: 'a blue pill', frequency: 'daily' }] },
]

const someWorries = fc
  .subarray([...worries], { maxLength: 8 })
  .map((chosen): ScreeningAnswers => Object.assign({}, well, ...chosen))

const tri = fc.constantFrom(...codes.triState, null)
const ticks = <Code extends string>(list: readonly Code[]) =>
  fc.option(fc.uniqueArray(fc.constantFrom(...list, ...codes.notSaid)))

/** Any answers at all: nonsense, contradictions and gaps included. */
const anyAnswers: fc.Arbitrary<ScreeningAnswers> = fc
  .record({
    allergy_ketamine: tri,
    psychosis_now: tri,
    psychosis_ever: tri,
    hypertension_dx: tri,
    hypertension_controlled: tri,
    mi_stroke: tri,
    mi_stroke_kind: fc.constantFrom('mi', 'stroke', null),
    mi_stroke_date: fc.constantFrom('2026-05-01', '2019-02-30', '2020-01-01', '2030-01-01', null),
    seizure_ever: tri,
    seizure_last_date: fc.constantFrom('2026-05-01', '2010-01-01', 'soon', null),
    heart_problems: ticks(codes.heartProblems),
    urinary_symptoms: ticks(codes.urinarySymptoms),
    other_mental: ticks(codes.otherMental),
    pregnant: fc.constantFrom(...codes.pregnant, null),
    pregnancy_chance: tri,
    trying: tri,
    apnea: fc.constantFrom(...codes.apnea, null),
    bmi: fc.option(fc.double({ min: 0, max: 200, noNaN: true })),
    audit_c: fc.option(fc.integer({ min: -1, max: 15 })),
    dast10: fc.option(fc.integer({ min: -1, max: 15 })),
    phq9_item9: fc.option(fc.integer({ min: -1, max: 5 })),
    cssrs: fc.constantFrom(...codes.cssrs, null),
    takes_medicines: tri,
    medications: fc.array(
      fc.record({
        name: fc.constantFrom(
          'Xanax',
          'xanex',
          'none',
          'lithium',
          'Depakote',
          'blue pill',
          'Plavix',
          '',
        ),
        frequency: fc.constantFrom('daily' as const, 'as_needed' as const, null),
      }),
      { maxLength: 4 },
    ),
    bp_readings: fc.array(
      fc.record({
        systolic: fc.option(fc.integer({ min: 0, max: 320 })),
        diastolic: fc.option(fc.integer({ min: 0, max: 220 })),
        taken_at: fc.constantFrom(
          '2026-05-11T08:00:00-04:00',
          '2026-05-11T09:00:00-04:00',
          '2026-04-01T08:00:00-04:00',
          '2027-01-01T00:00:00Z',
          null,
        ),
      }),
      { maxLength: 3 },
    ),
  })
  .map((answers) => ({ ...well, ...answers }))

describe('whatever is answered', () => {
  test('one more worrying answer never makes the decision milder', () => {
    fc.assert(
      fc.property(someWorries, fc.constantFrom(...worries), (answers, worry) => {
        expect(gravity({ ...answers, ...worry })).toBeLessThanOrEqual(gravity(answers))
      }),
    )
  })

  test('a worrying answer is never eligible by itself', () => {
    for (const worry of worries) expect(judge({ ...well, ...worry }).decision).not.toBe('eligible')
  })

  test('an answer taken away never makes somebody eligible who was not', () => {
    const fields = Object.keys(well).filter((field): field is AnswerField => field in well)
    fc.assert(
      fc.property(someWorries, fc.constantFrom(...fields), (answers, field) => {
        const before = judge(answers)
        const after = judge({ ...answers, [field]: null })
        const because = before.findings.every(({ because: reasons }) =>
          reasons.some((each) => each.field === field),
        )
        expect(before.decision === 'eligible' || after.decision !== 'eligible' || because).toBe(
          true,
        )
      }),
    )
  })

  test('the order of what is in a list does not matter', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const turned = {
          ...answers,
          medications: answers.medications?.toReversed() ?? null,
          bp_readings: answers.bp_readings?.toReversed() ?? null,
          heart_problems: answers.heart_problems?.toReversed() ?? null,
          urinary_symptoms: answers.urinary_symptoms?.toReversed() ?? null,
          other_mental: answers.other_mental?.toReversed() ?? null,
        }
        const [one, other] = [judge(answers), judge(turned)]
        expect([other.decision, other.reasons, other.override, other.alerts, other.advice]).toEqual(
          [one.decision, one.reasons, one.override, one.alerts, one.advice],
        )
      }),
    )
  })

  test('every finding names the answers it rests on, as they were given', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { because, source } of judge(answers).findings) {
          expect(because.length).toBeGreaterThan(0)
          expect(source).not.toBe('')
          for (const { field, value } of because) expect(value).toEqual(answers[field] ?? null)
        }
      }),
    )
  })

  test('the decision is the gravest finding, and only a stop or crisis has an override', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const { decision, findings, override } = judge(answers)
        const gravest = Math.min(
          decisions.indexOf('eligible'),
          ...findings.map(({ severity }) => decisions.indexOf(severity)),
        )
        expect(decisions.indexOf(decision)).toBe(gravest)
        expect(override !== null).toBe(decision === 'stop' || decision === 'crisis')
      }),
    )
  })

  test('a rule set that was stored as JSON and read again judges the same', () => {
    const stored: typeof ruleSet = JSON.parse(JSON.stringify(ruleSet))
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(evaluateScreening(stored, answers, new Date(evaluated_at), tz)).toEqual(
          judge(answers),
        )
      }),
    )
  })
})
