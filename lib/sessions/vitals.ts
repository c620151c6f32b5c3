import type { Route, Setting } from './model'

export const VITALS_DECISIONS = [
  'emergency',
  'do_not_start',
  'incomplete',
  'clinician_decision',
  'recheck',
  'proceed',
] as const
export type VitalsDecision = (typeof VITALS_DECISIONS)[number]

export type VitalsRule = 'VIT-BP' | 'VIT-HR' | 'VIT-SPO2'

/** When a set of vital signs is taken. */
export const PHASES = ['baseline', 'during', 'recovery', 'discharge'] as const
export type Phase = (typeof PHASES)[number]

/** Symptoms that make any reading an emergency. */
export const VITALS_SYMPTOMS = [
  'chest_pain',
  'breathlessness',
  'severe_headache',
  'vision_or_speech_change',
  'weakness',
  'confusion',
] as const
export type VitalsSymptom = (typeof VITALS_SYMPTOMS)[number]

/** What else is watched for once the medicine works (clinical rules, D.1). */
export const OBSERVED_SIGNS = [
  'vomiting_reduced_alertness',
  'fall_with_injury',
  'severe_agitation',
  'suicidal_statement',
] as const
export type ObservedSign = (typeof OBSERVED_SIGNS)[number]

/** Everything that can be ticked beside a set of vital signs. */
export const SEEN_SIGNS = [...VITALS_SYMPTOMS, ...OBSERVED_SIGNS] as const
export type SeenSign = (typeof SEEN_SIGNS)[number]

export const isVitalsSymptom = (sign: string): sign is VitalsSymptom =>
  VITALS_SYMPTOMS.some((known) => known === sign)

/** One set of vital signs; null where that one was not measured. */
export interface Reading {
  readonly systolicMmHg: number | null
  readonly diastolicMmHg: number | null
  readonly heartRatePerMin: number | null
  readonly spo2Percent: number | null
  /** Minutes of seated rest before it; null where nobody noted them. */
  readonly restMin: number | null
}

export interface VitalsFacts {
  readonly setting: Setting
  readonly route: Route
  readonly symptoms: readonly VitalsSymptom[]
  /** Oldest first; the last one decides. */
  readonly readings: readonly Reading[]
}

export type VitalsReason =
  | 'symptom'
  | 'not_measured'
  | 'implausible'
  | 'not_rested'
  | 'low'
  | 'amber'
  | 'red'
  | 'emergency'

export interface VitalsFinding {
  readonly rule: VitalsRule
  readonly decision: VitalsDecision
  readonly reason: VitalsReason
}

export interface VitalsResult {
  readonly decision: VitalsDecision
  readonly reasons: readonly VitalsRule[]
  readonly findings: readonly VitalsFinding[]
  /** Symptoms are present: 911 first, then the clinician. */
  readonly call911: boolean
  /** At home an amber pressure needs the clinician live on video [gen]. */
  readonly needsLiveClinician: boolean
}

const gravity = (decision: VitalsDecision): number => VITALS_DECISIONS.indexOf(decision)

export const byGravity = (a: VitalsFinding, b: VitalsFinding): number =>
  gravity(a.decision) - gravity(b.decision)
