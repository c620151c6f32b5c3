import { expect, test } from 'vitest'
import sampleCases from '@/lib/rules/cases/sample-cases.json'
import { matters } from '@/lib/screening/contradiction-places'
import type { Finding } from '@/lib/screening/finding'
import type { ScreeningAnswers } from '@/lib/screening/model'
import { evaluateScreening } from '@/lib/screening/rules'
import { screeningRuleSet } from '@/lib/screening/ruleset'
import { completeAnswersSchema } from '@/lib/screening/schema'

const { evaluated_at, tz, ...given } = sampleCases.defaults.screening
const well = completeAnswersSchema.parse(given)
const taking = (...names: string[]): Partial<ScreeningAnswers> => ({
  takes_medicines: 'yes',
  medications: names.map((name) => ({ name, frequency: 'daily' as const })),
})
const positive = { date: '2026-05-10', result: 'positive' } as const

const named = ({ reason, severity }: Finding) => `${reason} ${severity}`

const judged = (answers: Partial<ScreeningAnswers>) =>
  evaluateScreening(screeningRuleSet(), { ...well, ...answers }, new Date(evaluated_at), tz)

/** Every matter as a clinician sees it: the finding, and in it the answers that do not fit together. */
const seen = (answers: Partial<ScreeningAnswers>): readonly string[] => {
  const { findings } = judged(answers)
  const all = matters(findings.map((finding) => ({ finding })))
  expect(all.flatMap(({ line, contradictions }) => [line, ...contradictions])).toHaveLength(
    findings.length,
  )
  return all.map(({ line, contradictions }) =>
    [
      named(line.finding),
      ...contradictions.map(({ finding }) => finding.because.map(({ field }) => field).join('+')),
    ].join(' < '),
  )
}

test.each<[string, Partial<ScreeningAnswers>, readonly string[]]>([
  ['nothing to see', {}, []],
  [
    'a medicine for what was denied is one matter with its own finding',
    taking('latanoprost'),
    ['SCR-IOP review < medications+iop_history', 'SCR-MEDS review'],
  ],
  [
    'a medicine that suggests three conditions is three matters, not six',
    taking('quetiapine'),
    [
      'SCR-PSYCHOSIS review < medications+psychosis_now',
      'SCR-SCZ review < medications+schizophrenia_dx',
      'SCR-BIPOLAR review < medications+bipolar_dx',
      'SCR-MEDS review',
    ],
  ],
  [
    'an allergy in the list that was denied belongs to the allergy',
    { allergies: ['ketamine'] },
    ['SCR-ALLERGY stop < allergy_ketamine+allergies'],
  ],
  [
    'psychosis now and never in life belongs to the psychosis',
    { psychosis_now: 'yes' },
    ['SCR-PSYCHOSIS stop < psychosis_now+psychosis_ever'],
  ],
  [
    'a positive test after "no" belongs to the pregnancy',
    { pregnancy_test: positive },
    ['SCR-PREG stop < pregnancy_test+pregnant'],
  ],
  [
    'a date of a seizure after "no" belongs to the seizure',
    { seizure_last_date: '2026-05-01' },
    ['SCR-SEIZURE stop < seizure_ever+seizure_last_date'],
  ],
  [
    '"no medicines" with a listed one belongs to the medicine',
    { ...taking('alprazolam'), takes_medicines: 'no' },
    ['SCR-MEDS review < takes_medicines+medications'],
  ],
  [
    '"no medicines" with one that has no rule stands by itself',
    { ...taking('ibuprofen'), takes_medicines: 'no' },
    ['SCR-CONTRA review'],
  ],
])('%s', (_story, answers, expected) => {
  expect(seen(answers)).toEqual(expected)
})

test('an answer that one rule misses twice is one matter, told with what makes it urgent', () => {
  const { findings } = judged({ cssrs: null, phq9_item9: 1 })
  const gaps = findings.filter(({ reason }) => reason === 'SCR-SI')
  expect(gaps.map(({ because }) => because.map(({ field }) => field).join('+'))).toEqual([
    'cssrs',
    'phq9_item9+cssrs',
  ])
  const shown = matters(findings.map((finding) => ({ finding })))
  expect(shown.map(({ line }) => named(line.finding))).toEqual(['SCR-SI incomplete'])
})
