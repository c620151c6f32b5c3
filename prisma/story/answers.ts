import type { AnswerInput } from '@/lib/screening/forms'
import type { AnswerField, AnswerValue } from '@/lib/screening/model'

export type Answers = Readonly<Partial<Record<AnswerField, AnswerValue>>>

/** What somebody without any reason for caution answers. A story changes what matters in it. */
export const wellAnswers: Answers = {
  date_of_birth: '1986-04-17',
  own_decisions: 'yes',
  accepts_offlabel: 'yes',
  monitor_available: 'yes',
  allergy_ketamine: 'no',
  allergies: [],
  prior_ketamine: 'never',
  psychosis_now: 'no',
  mania_now: 'no',
  psychosis_ever: 'no',
  family_psychosis: 'none',
  schizophrenia_dx: 'no',
  bipolar_dx: 'no',
  personality_disorder_dx: 'no',
  other_mental: [],
  cognition_problem: 'no',
  phq9_item9: 0,
  hypertension_dx: 'no',
  hypertension_controlled: 'yes',
  bp_symptoms: [],
  heart_problems: [],
  mi_stroke: 'no',
  aneurysm_avm_bleed: 'no',
  breathing: 'none',
  apnea: 'none',
  icp_history: 'no',
  concussion_recent: 'no',
  iop_history: 'no',
  eye_injury_or_surgery_recent: 'no',
  hyperthyroid_history: 'no',
  liver: 'none',
  urinary_symptoms: [],
  seizure_ever: 'no',
  other_serious_illness: 'no',
  pregnant: 'not_applicable',
  pregnancy_chance: 'no',
  nursing: 'no',
  trying: 'no',
  ketamine_nonprescribed: 'never',
  misuse_30d: [],
  withdrawal_now: 'no',
  alcohol_withdrawal: 'no',
  takes_medicines: 'no',
  medications: [],
}

/** The answer of one question, in the shape that the screening keeps; undefined where the story has none. */
export const answerOf = (answers: Answers, field: string): AnswerInput | undefined => {
  const known = field as AnswerField
  const value = answers[known]
  return value === undefined ? undefined : { field: known, value }
}
