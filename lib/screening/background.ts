import type { TriState } from '@/lib/screening/codes'

/** Nothing to tell, not known, or kept to oneself: each is an answer, none is ever counted against anybody. */
export const notTold = ['none', 'unsure', 'prefer_not'] as const
export type NotTold = { readonly not_said: (typeof notTold)[number] }

export interface PersonTold {
  readonly name: string
  /** How they are related, or where they work. */
  readonly about: string | null
  readonly phone: string | null
}

export const trialResults = ['helped', 'helped_some', 'no_help', 'side_effects', 'unsure'] as const

/** An antidepressant that was tried before, as the client remembers it. */
export interface AntidepressantTrial {
  readonly name: string
  readonly dose: string | null
  /** Weeks at that dose; null where not remembered. */
  readonly weeks: number | null
  readonly result: (typeof trialResults)[number]
}

export type Told = { readonly words: string } | NotTold
export type ContactTold = { readonly person: PersonTold } | NotTold
export type TrialsTold = { readonly trials: readonly AntidepressantTrial[] } | NotTold
export type BodySizeTold = { readonly height_cm: number; readonly weight_kg: number } | NotTold
/** What a cuff usually shows, in mmHg. Never taken for a reading. */
export type UsualPressureTold = { readonly systolic: number; readonly diastolic: number } | NotTold

/** What the clinic needs to know beside the rules (clinical rules, B.2 `[gen]`). No rule stops by any of it. */
export interface BackgroundAnswers {
  readonly reason_for_treatment: Told | null
  readonly diagnosed_by: Told | null
  readonly antidepressant_trials: TrialsTold | null
  readonly current_therapist: ContactTold | null
  readonly body_size: BodySizeTold | null
  readonly usual_pressure: UsualPressureTold | null
  readonly monitor_person: ContactTold | null
  readonly consent_contact_monitor: TriState | null
  readonly emergency_contact: ContactTold | null
  readonly consent_contact_prescriber: TriState | null
  readonly prescriber_contact: ContactTold | null
  readonly pharmacy: ContactTold | null
  readonly preferred_language: Told | null
  readonly accessibility_needs: Told | null
}
export type BackgroundField = keyof BackgroundAnswers

type BackgroundKind = 'told' | 'contact' | 'trials' | 'body_size' | 'usual_pressure'

/** How each is asked; a consent is a plain yes or no. */
export const backgroundKinds: Readonly<Record<BackgroundField, BackgroundKind | 'yes_no_unsure'>> =
  {
    reason_for_treatment: 'told',
    diagnosed_by: 'told',
    antidepressant_trials: 'trials',
    current_therapist: 'contact',
    body_size: 'body_size',
    usual_pressure: 'usual_pressure',
    monitor_person: 'contact',
    consent_contact_monitor: 'yes_no_unsure',
    emergency_contact: 'contact',
    consent_contact_prescriber: 'yes_no_unsure',
    prescriber_contact: 'contact',
    pharmacy: 'contact',
    preferred_language: 'told',
    accessibility_needs: 'told',
  }

export const isBackground = (field: string): field is BackgroundField => field in backgroundKinds

export const isToldWords = (told: unknown): told is { readonly words: string } =>
  typeof told === 'object' && told !== null && 'words' in told
export const isToldPerson = (told: unknown): told is { readonly person: PersonTold } =>
  typeof told === 'object' && told !== null && 'person' in told

/** Body mass index in kg/m², to one decimal; null where height or weight was not told. */
export function bmiOf(told: BodySizeTold | null | undefined): number | null {
  if (!told || !('height_cm' in told)) return null
  const metres = told.height_cm / 100
  return Math.round((told.weight_kg / metres ** 2) * 10) / 10
}
