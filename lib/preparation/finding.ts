import type { UnusableTime } from './last-event'
import type { GateFacts } from './model'

/** The seven answers of the gate, the first that applies wins (clinical rules, 0). */
export const GATE_DECISIONS = [
  'crisis',
  'do_not_start',
  'incomplete',
  'reschedule',
  'clinician_decision',
  'delay_until',
  'proceed',
] as const
export type GateDecision = (typeof GATE_DECISIONS)[number]

export const PREPARATION_RULES = [
  'PRE-SAFETY',
  'PRE-SCREEN-VALID',
  'PRE-CONSENT',
  'PRE-INTERVAL',
  'PRE-PREG',
  'PRE-ILL',
  'PRE-GLUC',
  'PRE-ALC',
  'PRE-SUBST',
  'PRE-FOOD',
  'PRE-LIQ',
  'PRE-BZD',
  'PRE-STIM',
  'PRE-AHTN',
  'PRE-SED',
  'PRE-OPI',
  'PRE-SYMP',
  'PRE-NASAL',
  'PRE-MAOI',
  'PRE-RX-CHANGE',
  'PRE-UNKNOWNMED',
  'PRE-MONITOR',
  'PRE-RIDE',
  'PRE-CLOTH',
  'PRE-LOC',
  'PRE-SPACE',
] as const
export type PreparationRule = (typeof PREPARATION_RULES)[number]

/** A finding may also reopen a rule of the screening. */
export type ScreeningRuleOpened = 'SCR-SUD' | 'SCR-SEIZURE'

/** Who may lift a finding, with a reason: nobody, any licensed clinician, or a prescriber only. */
export type Lift = 'nobody' | 'clinician' | 'prescriber'

export type FindingReason =
  | UnusableTime
  | 'too_recent'
  | 'by_plan'
  | 'patch_still_on'
  | 'rescue_for_seizure'
  | 'decision_missing'
  | 'decision_on_file'
  | 'name_unknown'
  | 'name_unconfirmed'
  | 'answered_yes'
  | 'answered_no'
  | 'unsure'
  | 'missed'
  | 'expired'
  | 'not_cleared'
  | 'look_owed'
  | 'unresolved'
  | 'not_signed'
  | 'not_confirmed'
  | 'not_allowed'
  | 'illness'
  | 'emergency_symptom'
  | 'too_low'
  | 'too_high'
  | 'thoughts'
  | 'danger'

export interface Window {
  readonly hours: number
  readonly lastAt: Date
  readonly earliest: Date
}

export interface GateFinding {
  readonly rule: PreparationRule
  readonly decision: GateDecision
  readonly reason: FindingReason
  /** The facts that it rests on. */
  readonly fields: readonly (keyof GateFacts)[]
  /** Where the rule comes from, as the clinical rules tag it. */
  readonly source: string
  readonly lift: Lift
  /** The medicine or substance as it was typed. */
  readonly subject?: string
  readonly window?: Window
  readonly opens?: ScreeningRuleOpened
}

export interface GateResult {
  readonly decision: GateDecision
  /** The rules that stand in the way, the gravest first, each once. */
  readonly reasons: readonly PreparationRule[]
  readonly findings: readonly GateFinding[]
  /** What was noticed and does not stand in the way, such as a recorded plan. */
  readonly notes: readonly GateFinding[]
  /** When the last of the simple waits is over; null where nothing is waited for. Not a promise to start. */
  readonly earliestStartAt: Date | null
  /** Alerts that have to be raised with this answer. */
  readonly alerts: readonly ('A1' | 'A2')[]
}

const gravity = (decision: GateDecision): number => GATE_DECISIONS.indexOf(decision)

/** Gravest first. */
export const byGravity = (a: GateFinding, b: GateFinding): number =>
  gravity(a.decision) - gravity(b.decision)

export const isMilder = (a: GateDecision, b: GateDecision): boolean => gravity(a) > gravity(b)
