import type { Route, Setting } from '@/lib/sessions/model'
import type { LastEvent } from './last-event'
import type { MedicineTaken } from './medicine'

export type Answer = 'yes' | 'no' | 'unsure' | 'prefer_not'

export const SAFETY_ANSWERS = ['no', 'thoughts_no_plan', 'plan_or_intent', 'rather_talk'] as const
export type SafetyAnswer = (typeof SAFETY_ANSWERS)[number]

export const ILLNESSES = [
  'fever',
  'vomiting',
  'chest_infection',
  'migraine',
  'chest_pain_now',
  'breathing_trouble_now',
] as const
export type Illness = (typeof ILLNESSES)[number]

export type ScreeningDecision = 'crisis' | 'stop' | 'incomplete' | 'review' | 'caution' | 'eligible'

/** What blocks the next session until somebody has looked at it. */
export const BLOCKS = ['adverse_event', 'open_alert'] as const
export type Block = (typeof BLOCKS)[number]

export interface Sip {
  readonly at: Date | null
  readonly ml: number | null
  readonly withMedicine: boolean | null
}

export interface SubstanceUse {
  readonly name: string
  readonly last: LastEvent | null
}

export interface MonitorFacts {
  readonly present: boolean | null
  readonly adult: boolean | null
  readonly wholeSession: boolean | null
  readonly sober: boolean | null
}

/**
 * What is known on the day, each fact or null where nobody has answered. Field names are the case format's.
 * `startAt` is the instant the windows are measured at: the planned start until the dose, then the real one.
 */
export interface GateFacts {
  readonly plannedStartAt: Date
  readonly startAt: Date
  readonly zone: string
  readonly setting: Setting
  readonly route: Route | null
  readonly screeningDecision: ScreeningDecision | null
  readonly screeningDate: string | null
  /** Whether the questions that every session asks again were answered; null before they open. */
  readonly screeningLook: 'said' | 'owed' | null
  readonly consent: 'signed_current' | 'outdated' | 'missing' | null
  readonly lastSolids: LastEvent | null
  readonly lastMilkyDrink: LastEvent | null
  readonly lastLiquids: LastEvent | null
  readonly lastAlcohol: LastEvent | null
  readonly sip: Sip | null
  readonly medicationsTaken: readonly MedicineTaken[] | null
  readonly antihypertensive: 'not_prescribed' | 'taken' | 'missed' | 'unsure' | null
  readonly hangover: Answer | null
  readonly intoxicated: Answer | null
  readonly substances: readonly SubstanceUse[] | null
  readonly prescriberDecisions: readonly string[]
  readonly medChanges: Answer | null
  readonly pregnancy: Answer | 'not_applicable' | null
  readonly safety: SafetyAnswer | null
  readonly illness: readonly Illness[] | null
  readonly monitor: MonitorFacts | null
  readonly rideHome: 'named_adult' | 'service' | 'none' | null
  readonly clothed: 'yes' | 'no' | null
  readonly addressConfirmed: boolean | null
  readonly stateAllowed: boolean | null
  readonly spaceSafe: boolean | null
  readonly intervalOk: boolean | null
  readonly glucoseLowering: boolean | null
  readonly glucoseMgDl: number | null
}
