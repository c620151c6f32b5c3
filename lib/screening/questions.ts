import { backgroundKinds, type BackgroundField, isBackground } from '@/lib/screening/background'
import * as codes from '@/lib/screening/codes'
import type { Condition } from '@/lib/screening/condition'
import { factsOf } from '@/lib/screening/facts'
import { holds } from '@/lib/screening/holds'
import type { AnswerField, ScreeningAnswers, RuleId } from '@/lib/screening/model'
import type { RuleSet } from '@/lib/screening/rule'
import type { GroupId, QuestionField } from '@/lib/screening/words'

export type QuestionKind =
  | 'yes_no_unsure'
  | 'choice'
  | 'multi'
  | 'date'
  | 'readings'
  | 'pregnancy_test'
  | 'medicines'
  | 'allergies'
  | 'state'
  | 'address'
  | 'score'
  | 'told'
  | 'contact'
  | 'trials'
  | 'body_size'
  | 'usual_pressure'

interface Asked {
  readonly field: QuestionField
  readonly kind: QuestionKind
  /** The codes to choose from, in the order they are shown; none where the answer is typed. */
  readonly options: readonly (string | number)[]
}

export interface ClientQuestion extends Asked {
  /** The rules that ask it. */
  readonly rules: readonly RuleId[]
  /** The answers that open it; null where everybody is asked. */
  readonly when: Condition | null
  /** It may be left open. A blood pressure may also be taken by the clinic afterwards. */
  readonly optional: boolean
}

export interface QuestionGroup<Question> {
  readonly id: GroupId
  readonly questions: readonly Question[]
}

const yesNo = (field: QuestionField): Asked => ({
  field,
  kind: 'yes_no_unsure',
  options: codes.triState,
})
const choice = (field: QuestionField, options: readonly string[]): Asked => ({
  field,
  kind: 'choice',
  options,
})
const multi = (field: QuestionField, options: readonly string[]): Asked => ({
  field,
  kind: 'multi',
  options: [...options, ...codes.notSaid],
})
const typed = (field: QuestionField, kind: QuestionKind): Asked => ({ field, kind, options: [] })

const background = (field: BackgroundField): Asked =>
  backgroundKinds[field] === 'yes_no_unsure' ? yesNo(field) : typed(field, backgroundKinds[field])

const groups: readonly QuestionGroup<Asked>[] = [
  {
    id: 'you',
    questions: [
      typed('date_of_birth', 'date'),
      yesNo('own_decisions'),
      yesNo('accepts_offlabel'),
      typed('state', 'state'),
      typed('address', 'address'),
      yesNo('monitor_available'),
    ],
  },
  {
    id: 'background',
    questions: [
      background('reason_for_treatment'),
      background('diagnosed_by'),
      background('antidepressant_trials'),
      background('current_therapist'),
    ],
  },
  {
    id: 'ketamine',
    questions: [
      yesNo('allergy_ketamine'),
      choice('allergy_kind', codes.allergyKinds),
      typed('allergies', 'allergies'),
      choice('prior_ketamine', codes.priorKetamine),
    ],
  },
  {
    id: 'mind',
    questions: [
      yesNo('psychosis_now'),
      yesNo('voices_commanding'),
      yesNo('mania_now'),
      yesNo('psychosis_ever'),
      choice('family_psychosis', codes.familyPsychosis),
      yesNo('schizophrenia_dx'),
      yesNo('bipolar_dx'),
      yesNo('personality_disorder_dx'),
      multi('other_mental', codes.otherMental),
      yesNo('cognition_problem'),
    ],
  },
  {
    id: 'safety',
    questions: [{ field: 'phq9_item9', kind: 'score', options: [0, 1, 2, 3] }],
  },
  {
    id: 'heart',
    questions: [
      yesNo('hypertension_dx'),
      yesNo('hypertension_controlled'),
      background('usual_pressure'),
      typed('bp_readings', 'readings'),
      multi('bp_symptoms', codes.urgentSymptoms),
      multi('heart_problems', codes.heartProblems),
      yesNo('mi_stroke'),
      choice('mi_stroke_kind', ['mi', 'stroke']),
      typed('mi_stroke_date', 'date'),
      yesNo('aneurysm_avm_bleed'),
    ],
  },
  {
    id: 'body',
    questions: [
      background('body_size'),
      choice('breathing', codes.breathing),
      choice('apnea', codes.apnea),
      yesNo('icp_history'),
      yesNo('concussion_recent'),
      yesNo('iop_history'),
      yesNo('eye_injury_or_surgery_recent'),
      yesNo('hyperthyroid_history'),
      choice('liver', codes.liver),
      multi('urinary_symptoms', codes.urinarySymptoms),
      yesNo('seizure_ever'),
      typed('seizure_last_date', 'date'),
      yesNo('other_serious_illness'),
    ],
  },
  {
    id: 'pregnancy',
    questions: [
      choice('pregnant', codes.pregnant),
      yesNo('pregnancy_chance'),
      typed('pregnancy_test', 'pregnancy_test'),
      yesNo('nursing'),
      yesNo('trying'),
    ],
  },
  {
    id: 'substances',
    questions: [
      choice('ketamine_nonprescribed', codes.ketamineUse),
      yesNo('ketamine_bladder_damage'),
      multi('misuse_30d', codes.recentMisuse),
      yesNo('withdrawal_now'),
      yesNo('alcohol_withdrawal'),
    ],
  },
  {
    id: 'medicines',
    questions: [yesNo('takes_medicines'), typed('medications', 'medicines')],
  },
  {
    id: 'practical',
    questions: [
      background('monitor_person'),
      background('consent_contact_monitor'),
      background('emergency_contact'),
      background('consent_contact_prescriber'),
      background('prescriber_contact'),
      background('pharmacy'),
      background('preferred_language'),
      background('accessibility_needs'),
    ],
  },
]

/** Answers that staff enter: scores they took themselves, and what the clinic plans. */
export const staffFields = [
  'sex_recorded',
  'setting',
  'route',
  'state_allowed',
  'bmi',
  'dast10',
  'audit_c',
  'cssrs',
] as const satisfies readonly AnswerField[]

/** The list of medicines opens with a yes; the rules themselves read it whatever was answered. */
const opensMedicines: Condition = { field: 'takes_medicines', is: ['yes', 'unsure', 'prefer_not'] }

const withSomebody: Condition = { field: 'monitor_available', is: ['yes', 'unsure', 'prefer_not'] }

/** What opens a background question; where nothing does, everybody is asked. None of them has to be answered. */
const opensBackground: Partial<Record<BackgroundField, Condition>> = {
  monitor_person: withSomebody,
  consent_contact_monitor: withSomebody,
  prescriber_contact: { field: 'consent_contact_prescriber', is: ['yes'] },
}

function questionOf(ruleSet: RuleSet, asked: Asked): ClientQuestion {
  if (isBackground(asked.field))
    return { ...asked, rules: [], when: opensBackground[asked.field] ?? null, optional: true }
  const asking = ruleSet.rules.flatMap((rule) =>
    rule.asks.filter(({ field }) => field === asked.field).map((question) => ({ rule, question })),
  )
  if (asked.field === 'medications')
    return { ...asked, rules: ['SCR-MEDS'], when: opensMedicines, optional: false }
  return {
    ...asked,
    rules: asking.map(({ rule }) => rule.id),
    when: asking.find(({ question }) => question.when)?.question.when ?? null,
    optional:
      asked.field === 'bp_readings' || asking.every(({ question }) => question.optional === true),
  }
}

/** The client's questionnaire, in the order in which it is asked. */
export const questionnaire = (ruleSet: RuleSet): readonly QuestionGroup<ClientQuestion>[] =>
  groups.map(({ id, questions }) => ({
    id,
    questions: questions.map((asked) => questionOf(ruleSet, asked)),
  }))

/** The questions that stand before this person, given the answers so far. */
export function shownQuestions(
  ruleSet: RuleSet,
  answers: ScreeningAnswers,
  at: Date,
  zone: string,
): readonly ClientQuestion[] {
  const facts = factsOf(answers, at, zone)
  return questionnaire(ruleSet)
    .flatMap(({ questions }) => questions)
    .filter(({ when }) => when === null || holds(when, facts))
}

/** The questions a client still has to answer before the screening can be sent. */
export function openQuestions(
  ruleSet: RuleSet,
  answers: ScreeningAnswers,
  at: Date,
  zone: string,
): readonly ClientQuestion[] {
  const facts = factsOf(answers, at, zone)
  return shownQuestions(ruleSet, answers, at, zone).filter(
    ({ field, optional }) => !optional && holds({ field, missing: true }, facts),
  )
}
