import { describe, expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import type { Frequency } from '@/lib/medications/model'
import type { ListedMedicine, ScreeningAnswers, ReasonId } from '@/lib/screening/model'
import { evaluateScreening } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const well: ScreeningAnswers = completeAnswersSchema.parse(given)
const ruleSet = screeningRuleSet()

const taking = (medications: readonly ListedMedicine[], answers: Partial<ScreeningAnswers> = {}) =>
  evaluateScreening(
    ruleSet,
    { ...well, takes_medicines: 'yes', medications, ...answers },
    new Date(evaluated_at),
    tz,
  )

const one = (name: string, frequency: Frequency = 'daily') => [{ name, frequency }]

describe('a listed medicine', () => {
  test.each([
    ['alprazolam', 'daily', 'review', ['SCR-MEDS']],
    ['alprazolam', 'most_days', 'review', ['SCR-MEDS']],
    ['alprazolam', 'occasional', 'caution', ['SCR-MEDS']],
    ['alprazolam', 'as_needed', 'caution', ['SCR-MEDS']],
    ['zolpidem', 'daily', 'review', ['SCR-MEDS']],
    ['zolpidem', 'as_needed', 'caution', ['SCR-MEDS']],
    ['Adderall', 'daily', 'review', ['SCR-MEDS']],
    ['phenelzine', 'as_needed', 'review', ['SCR-MEDS']],
    ['bupropion', 'daily', 'review', ['SCR-MEDS']],
    ['sertraline', 'daily', 'eligible', []],
    ['ibuprofen', 'daily', 'eligible', []],
    ['metformin', 'daily', 'eligible', []],
    ['xanex', 'as_needed', 'review', ['SCR-MEDS', 'SCR-UNKNOWNMED']],
    ['little blue pill', 'daily', 'review', ['SCR-UNKNOWNMED']],
    ['Xanax and a blue pill', 'daily', 'review', ['SCR-MEDS', 'SCR-UNKNOWNMED']],
    ['Xanax and Wellbutrin', 'as_needed', 'review', ['SCR-MEDS']],
  ] as const)('%s, %s: %s %j', (name, frequency, decision, reasons) => {
    const found = taking(one(name, frequency))
    expect([found.decision, found.reasons.toSorted()]).toEqual([decision, [...reasons].toSorted()])
  })

  test('how often is asked where it matters', () => {
    expect(taking([{ name: 'alprazolam' }]).decision).toBe('incomplete')
    expect(taking([{ name: 'sertraline' }]).decision).toBe('eligible')
  })

  test('a suggestion that the person confirmed counts as that medicine', () => {
    const confirmed = [
      { name: 'xanex', frequency: 'as_needed', confirmed_generic: 'alprazolam' } as const,
    ]
    expect(taking(confirmed)).toMatchObject({ decision: 'caution', reasons: ['SCR-MEDS'] })
  })

  test('a confirmation of something that was never offered is no confirmation', () => {
    const confirmed = [{ name: 'xanex', confirmed_generic: 'ibuprofen' }]
    expect(taking(confirmed).reasons).toContain('SCR-UNKNOWNMED')
  })

  test.each([
    [
      '"no medicines" and one listed',
      { takes_medicines: 'no' },
      one('sertraline'),
      'review',
      ['SCR-CONTRA'],
    ],
    ['"no medicines" and "none" typed', { takes_medicines: 'no' }, one('none'), 'eligible', []],
    ['takes medicines, and none listed', {}, [], 'incomplete', ['SCR-MEDS']],
    ['takes medicines, and "none" typed', {}, one('none'), 'incomplete', ['SCR-MEDS']],
    ['not sure whether any', { takes_medicines: 'unsure' }, [], 'review', ['SCR-MEDS']],
  ] as const)('%s', (_story, answers, medications, decision, reasons) => {
    const found = taking(medications, answers)
    expect([found.decision, found.reasons]).toEqual([decision, reasons])
  })

  test('insulin asks for a plan for fasting', () => {
    expect(taking(one('Lantus')).notes).toEqual(['glucose_plan'])
  })
})

type Row = readonly [
  name: string,
  denied: readonly ReasonId[],
  told: Partial<ScreeningAnswers>,
  frequency?: Frequency,
]

/** Medicine, the rules it opens where all is denied, and an answer that explains it. */
const markerRows: readonly Row[] = [
  ['lisinopril', ['SCR-BP'], { hypertension_dx: 'yes', hypertension_controlled: 'yes' }],
  ['propranolol', ['SCR-BP'], { hypertension_dx: 'yes', hypertension_controlled: 'yes' }],
  ['digoxin', ['SCR-HEART'], { heart_problems: ['serious_rhythm'] }],
  ['nitroglycerin', ['SCR-HEART'], { heart_problems: ['angina'] }],
  ['warfarin', ['SCR-MI6W', 'SCR-HEART'], { heart_problems: ['serious_rhythm'] }],
  [
    'Plavix',
    ['SCR-MI6W', 'SCR-HEART'],
    { mi_stroke: 'yes', mi_stroke_kind: 'stroke', mi_stroke_date: '2020-01-01' },
  ],
  ['latanoprost', ['SCR-IOP'], { iop_history: 'yes' }],
  ['acetazolamide', ['SCR-IOP', 'SCR-ICP'], { icp_history: 'yes' }],
  ['methimazole', ['SCR-THYROID'], { hyperthyroid_history: 'yes' }],
  ['theophylline', ['SCR-BREATH'], { breathing: 'moderate' }],
  ['quetiapine', ['SCR-PSYCHOSIS', 'SCR-SCZ', 'SCR-BIPOLAR'], { bipolar_dx: 'yes' }],
  ['quetiapine', ['SCR-PSYCHOSIS', 'SCR-SCZ', 'SCR-BIPOLAR'], { psychosis_ever: 'yes' }],
  ['lithium', ['SCR-BIPOLAR'], { bipolar_dx: 'yes' }],
  ['Depakote', ['SCR-BIPOLAR'], { bipolar_dx: 'yes' }],
  ['Keppra', ['SCR-SEIZURE'], { seizure_ever: 'yes', seizure_last_date: '2020-01-01' }],
  ['clobazam', ['SCR-SEIZURE'], { seizure_ever: 'yes', seizure_last_date: '2020-01-01' }],
  [
    'Nayzilam',
    ['SCR-SEIZURE'],
    { seizure_ever: 'yes', seizure_last_date: '2020-01-01' },
    'as_needed',
  ],
  ['clomiphene', ['SCR-TRYING', 'SCR-PREG'], { trying: 'yes' }],
  ['prenatal vitamins', ['SCR-TRYING', 'SCR-PREG'], { pregnant: 'yes' }],
  ['zuranolone', ['SCR-NURSING'], { nursing: 'yes' }],
  ['tamsulosin', ['SCR-BLADDER'], { urinary_symptoms: ['urgency'] }],
  ['disulfiram', ['SCR-ALC'], { audit_c: 5 }],
  ['Suboxone', ['SCR-SUD'], { dast10: 4 }],
  ['naloxone', ['SCR-SUD'], { dast10: 4 }],
  ['memantine', ['SCR-COG'], { cognition_problem: 'yes' }],
]

const markers = markerRows.map(([name, denied, told, frequency]) => ({
  name,
  denied,
  told,
  frequency,
}))

describe('a medicine that suggests a condition', () => {
  test.each(markers)(
    '$name opens $denied where it was denied: a review, never a stop',
    ({ name, denied, frequency }) => {
      const { decision, reasons } = taking(one(name, frequency))
      expect(decision).toBe('review')
      expect(reasons).toEqual(expect.arrayContaining(['SCR-CONTRA', ...denied]))
    },
  )

  test.each(markers)('$name is explained by $told', ({ name, told, frequency }) => {
    expect(taking(one(name, frequency), told).reasons).not.toContain('SCR-CONTRA')
  })

  test.each([
    ['disulfiram', { audit_c: 0 }, true],
    ['disulfiram', { audit_c: 2 }, true],
    ['disulfiram', { audit_c: 3 }, false],
    ['disulfiram', { sex_recorded: 'male', audit_c: 3 }, true],
    ['disulfiram', { sex_recorded: 'male', audit_c: 4 }, false],
    ['Suboxone', { dast10: 0 }, true],
    ['Suboxone', { dast10: 1 }, false],
  ] as const)('%s with %j contradicts: %s', (name, answers, contradicts) => {
    expect(taking(one(name), answers).reasons.includes('SCR-CONTRA')).toBe(contradicts)
  })

  test('a marker alone is a review of the rule it opens', () => {
    const bp = taking(one('lisinopril')).findings.find(({ rule }) => rule === 'SCR-BP')
    expect(bp?.severity).toBe('review')
  })

  test('sacubitril/valsartan opens both the heart and the blood pressure', () => {
    expect(taking(one('Entresto')).reasons).toEqual(
      expect.arrayContaining(['SCR-HEART', 'SCR-BP', 'SCR-CONTRA']),
    )
  })

  test.each([
    ['oxygen', 'daily', true],
    ['prednisone 10 mg', 'daily', true],
    ['prednisone 10 mg', 'occasional', false],
  ] as const)('%s, %s: opens breathing %s', (name, frequency, opens) => {
    expect(taking(one(name, frequency)).reasons.includes('SCR-BREATH')).toBe(opens)
  })

  test('diazepam by mouth as needed is no rescue medicine', () => {
    expect(taking(one('diazepam', 'as_needed'))).toMatchObject({
      decision: 'caution',
      reasons: ['SCR-MEDS'],
    })
  })

  test('thyroid hormone asks which way, and contradicts nothing', () => {
    const found = taking(one('levothyroxine'))
    expect([found.reasons, found.notes]).toEqual([
      ['SCR-THYROID', 'SCR-MEDS'],
      ['ask_thyroid_direction'],
    ])
  })

  test('a misspelt name is asked about before it contradicts anybody', () => {
    expect(taking(one('lisinopirl')).reasons).toEqual(['SCR-UNKNOWNMED'])
  })
})
