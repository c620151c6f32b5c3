import { type MedicineMarker, medicineMarkers } from '@/lib/medications/markers'
import type { Condition } from '@/lib/screening/condition'
import type { AnswerField, RuleId } from '@/lib/screening/model'
import type { Rule } from '@/lib/screening/rule'

const is = (field: AnswerField, ...codes: string[]): Condition => ({ field, is: codes })
/** Read as something that was said: of a bare `not` a finding names no answer. */
const stated = (condition: Condition): Condition => ({ any: [condition] })
const given = (field: AnswerField): Condition => stated({ not: { field, missing: true } })
const nothingTicked = (field: AnswerField): Condition => ({
  all: [given(field), { not: { field, has: everyTick[field] ?? [] } }],
})

const everyTick: Partial<Record<AnswerField, readonly string[]>> = {
  heart_problems: [
    'heart_failure',
    'angina',
    'valve_disease',
    'cardiomyopathy',
    'serious_rhythm',
    'heart_operation',
    'chest_pain_on_effort',
    'benign_rhythm',
    'unsure',
    'prefer_not',
  ],
  urinary_symptoms: [
    'frequency',
    'urgency',
    'incontinence',
    'pain',
    'blood',
    'low_belly_pain',
    'unsure',
    'prefer_not',
  ],
}

const auditBelowCaution: Condition = {
  any: [
    { field: 'audit_c', number: { from: 0, below: 3 } },
    { all: [{ field: 'audit_c', number: { from: 3, below: 4 } }, is('sex_recorded', 'male')] },
  ],
}

interface Told {
  /** The person said no. */
  readonly denied: Condition
  /** The person said yes, which explains the medicine. */
  readonly affirmed: Condition
}

const tri = (field: AnswerField): Told => ({ denied: is(field, 'no'), affirmed: is(field, 'yes') })

const told: Partial<Record<RuleId, Told>> = {
  'SCR-BP': tri('hypertension_dx'),
  'SCR-HEART': {
    denied: nothingTicked('heart_problems'),
    affirmed: { field: 'heart_problems', has: everyTick.heart_problems?.slice(0, -2) ?? [] },
  },
  'SCR-MI6W': tri('mi_stroke'),
  'SCR-IOP': tri('iop_history'),
  'SCR-ICP': tri('icp_history'),
  'SCR-THYROID': tri('hyperthyroid_history'),
  'SCR-BREATH': {
    denied: is('breathing', 'none'),
    affirmed: is('breathing', 'mild_controlled', 'moderate', 'severe'),
  },
  'SCR-PSYCHOSIS': {
    denied: is('psychosis_now', 'no'),
    affirmed: { any: [is('psychosis_now', 'yes'), is('psychosis_ever', 'yes')] },
  },
  'SCR-SCZ': tri('schizophrenia_dx'),
  'SCR-BIPOLAR': tri('bipolar_dx'),
  'SCR-SEIZURE': tri('seizure_ever'),
  'SCR-TRYING': tri('trying'),
  'SCR-PREG': {
    denied: is('pregnant', 'no', 'not_applicable'),
    affirmed: is('pregnant', 'yes'),
  },
  'SCR-NURSING': tri('nursing'),
  'SCR-BLADDER': {
    denied: nothingTicked('urinary_symptoms'),
    affirmed: { field: 'urinary_symptoms', has: everyTick.urinary_symptoms?.slice(0, -2) ?? [] },
  },
  'SCR-ALC': {
    denied: auditBelowCaution,
    affirmed: { field: 'audit_c', number: { from: 3, to: 12 } },
  },
  'SCR-SUD': {
    denied: { field: 'dast10', number: { from: 0, to: 0 } },
    affirmed: { field: 'dast10', number: { above: 0, to: 10 } },
  },
  'SCR-COG': tri('cognition_problem'),
}

const toldOf = (rule: RuleId): Told => {
  const found = told[rule]
  if (!found) throw new Error(`No answer denies ${rule}`)
  return found
}

/** A medicine for one of several conditions is explained as soon as one of them was told. */
const denies = (marker: MedicineMarker, rule: RuleId): Condition => {
  const others = marker.opens.filter((each) => each !== rule)
  return {
    all: [
      { field: 'medications', medicine: { ...marker.medicine, status: ['exact', 'unknown'] } },
      toldOf(rule).denied,
      ...others.map((other): Condition => ({ not: toldOf(other).affirmed })),
      ...(rule === 'SCR-PSYCHOSIS' ? [{ not: toldOf(rule).affirmed }] : []),
    ],
  }
}

const everyDenial = medicineMarkers.flatMap((marker) =>
  marker.opens.map((rule) => ({ rule, when: denies(marker, rule) })),
)

/** The rule with a review for every marker that its own answer denies. Clinical rules, B.2b. */
export const withMarkers = (rule: Rule): Rule => ({
  ...rule,
  findings: [
    ...rule.findings,
    ...everyDenial
      .filter((denial) => denial.rule === rule.id)
      .map(({ when }) => ({ when, severity: 'review' as const })),
  ],
})

/** Two answers about the same thing that disagree. The more restrictive has already been counted. */
const disagreements: readonly Condition[] = [
  {
    all: [
      is('allergy_ketamine', 'no'),
      { field: 'allergies', mentions: ['ketamine', 'ketalar', 'esketamine', 'spravato'] },
    ],
  },
  { all: [is('psychosis_now', 'yes'), is('psychosis_ever', 'no')] },
  { all: [is('hypertension_dx', 'no'), is('hypertension_controlled', 'yes', 'no')] },
  { all: [is('mi_stroke', 'no'), { any: [given('mi_stroke_date'), given('mi_stroke_kind')] }] },
  { all: [is('seizure_ever', 'no'), given('seizure_last_date')] },
  {
    all: [
      { field: 'pregnancy_test', test: { result: 'positive' } },
      stated({ not: is('pregnant', 'yes') }),
    ],
  },
  { all: [is('pregnant', 'yes'), { field: 'pregnancy_test', test: { result: 'negative' } }] },
  { all: [is('pregnant', 'not_applicable'), is('pregnancy_chance', 'yes')] },
  { all: [is('pregnant', 'not_applicable'), is('trying', 'yes')] },
  {
    all: [
      is('takes_medicines', 'no'),
      {
        field: 'medications',
        medicine: { status: ['exact', 'fuzzy_confirm', 'ambiguous', 'unknown'] },
      },
    ],
  },
]

export const contradictionRule: Rule = {
  id: 'SCR-CONTRA',
  source: '[gen]',
  asks: [],
  findings: [...disagreements, ...everyDenial.map(({ when }) => when)].map((when) => ({
    when,
    severity: 'review',
  })),
  override: 'clinician',
  evidence: [],
  followUps: ['show_both_answers_and_ask'],
  valid: { until: 'resolved' },
  invalidatedBy: [],
}
