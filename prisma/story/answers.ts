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
  reason_for_treatment: { words: 'Low for years. I would like some room to breathe again.' },
  diagnosed_by: { words: 'Depression, by my family doctor in 2019' },
  antidepressant_trials: {
    trials: [
      { name: 'sertraline', dose: '150 mg', weeks: 12, result: 'helped_some' },
      { name: 'bupropion', dose: '300 mg', weeks: 8, result: 'no_help' },
    ],
  },
  current_therapist: {
    person: { name: 'Rosa Lind', about: 'Practice on Alder Street', phone: null },
  },
  body_size: { height_cm: 172, weight_kg: 71 },
  usual_pressure: { systolic: 120, diastolic: 78 },
  monitor_person: { person: { name: 'Sam Okafor', about: 'Partner', phone: '+1 212 555 0176' } },
  consent_contact_monitor: 'yes',
  emergency_contact: {
    person: { name: 'Sam Okafor', about: 'Partner', phone: '+1 212 555 0176' },
  },
  consent_contact_prescriber: 'yes',
  prescriber_contact: {
    person: { name: 'Dr. Paul Hale', about: 'Family practice, fax +1 212 555 0134', phone: null },
  },
  pharmacy: { person: { name: 'Corner Pharmacy', about: 'Main Street', phone: null } },
  preferred_language: { words: 'English' },
  accessibility_needs: { not_said: 'none' },
}

/** The answer of one question, in the shape that the screening keeps; undefined where the story has none. */
export const answerOf = (answers: Answers, field: string): AnswerInput | undefined => {
  const known = field as AnswerField
  const value = answers[known]
  return value === undefined ? undefined : { field: known, value }
}
