/** Codes of answers, as the case format spells them. */
export const triState = ['yes', 'no', 'unsure', 'prefer_not'] as const
export type TriState = (typeof triState)[number]
export const notSaid = ['unsure', 'prefer_not'] as const

export const sexRecorded = ['female', 'male', 'other'] as const
export type SexRecorded = (typeof sexRecorded)[number]
export const settings = ['at_home', 'in_clinic'] as const
export type Setting = (typeof settings)[number]
export const routes = [
  'sublingual',
  'oral',
  'intramuscular',
  'intravenous',
  'intranasal_esketamine',
  'intranasal_racemic',
] as const
export type Route = (typeof routes)[number]

export const pregnant = ['yes', 'no', 'unsure', 'prefer_not', 'not_applicable'] as const
export type Pregnant = (typeof pregnant)[number]
export const familyPsychosis = [
  'none',
  'first_degree',
  'other_relative',
  'unsure',
  'prefer_not',
] as const
export type FamilyPsychosis = (typeof familyPsychosis)[number]
export const breathing = [
  'none',
  'mild_controlled',
  'moderate',
  'severe',
  'unsure',
  'prefer_not',
] as const
export type Breathing = (typeof breathing)[number]
export const apnea = ['none', 'treated', 'untreated', 'unsure', 'prefer_not'] as const
export type Apnea = (typeof apnea)[number]
export const liver = ['none', 'mild_moderate', 'severe', 'unsure', 'prefer_not'] as const
export type Liver = (typeof liver)[number]
export const ketamineUse = [
  'never',
  'past_over_12m',
  'within_12m',
  'current_problem',
  'unsure',
  'prefer_not',
] as const
export type KetamineUse = (typeof ketamineUse)[number]
export const cssrs = ['none', 'low', 'moderate', 'high'] as const
export type Cssrs = (typeof cssrs)[number]
export const priorKetamine = ['never', 'fine', 'bad_reaction', 'unsure', 'prefer_not'] as const
export type PriorKetamine = (typeof priorKetamine)[number]
export const allergyKinds = ['allergy', 'unpleasant', 'unsure', 'prefer_not'] as const

export const heartProblems = [
  'heart_failure',
  'angina',
  'valve_disease',
  'cardiomyopathy',
  'serious_rhythm',
  'heart_operation',
  'chest_pain_on_effort',
  'benign_rhythm',
] as const
export type HeartProblem = (typeof heartProblems)[number]
export const otherMental = [
  'dissociative_disorder',
  'severe_eating_disorder',
  'delirium_now',
  'other',
] as const
export type OtherMental = (typeof otherMental)[number]
export const urinarySymptoms = [
  'frequency',
  'urgency',
  'incontinence',
  'pain',
  'blood',
  'low_belly_pain',
] as const
export type UrinarySymptom = (typeof urinarySymptoms)[number]
export const urgentSymptoms = [
  'chest_pain',
  'severe_headache',
  'weakness',
  'vision_or_speech_change',
] as const
export type UrgentSymptom = (typeof urgentSymptoms)[number]
export const recentMisuse = ['opioid', 'stimulant', 'sedative'] as const
export type RecentMisuse = (typeof recentMisuse)[number]
