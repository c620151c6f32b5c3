import type { Condition } from '@/lib/screening/condition'
import type { AnswerField, Override, ReasonId, RuleId, Severity } from '@/lib/screening/model'

export const alertIds = [
  'ALERT-I9-1',
  'ALERT-I9-2',
  'ALERT-I9-MISSING',
  'ALERT-CSSRS-H',
  'ALERT-CSSRS-M',
  'ALERT-CSSRS-L',
] as const
export type AlertId = (typeof alertIds)[number]

/** What staff have to plan or ask, though it decides nothing by itself. */
export const noteIds = [
  'glucose_plan',
  'ask_thyroid_direction',
  'may_switch_to_clinic',
  'not_at_home',
] as const
export type NoteId = (typeof noteIds)[number]

/** A question that a rule asks. Without `when` it is asked of everybody. */
export interface Question {
  readonly field: AnswerField
  readonly when?: Condition
  /** What "I am not sure" and "prefer not to say" do; `by_rule` where a finding below decides. */
  readonly unsure?: 'review' | 'caution' | 'by_rule'
  /** A follow-up that may stay open: only its answer can add something. */
  readonly optional?: true
}

export interface FindingSpec {
  readonly when: Condition
  readonly severity: Severity
  /** Where it differs from the rule's. */
  readonly override?: Override
  readonly raises?: ReasonId
  readonly advice?: 'urgent_care' | 'emergency'
  /** A clinician looks on the same day. */
  readonly sameDay?: true
}

export interface Evidence {
  readonly id: string
  readonly maxAgeDays?: number
  /** Needed only where somebody wants to lift the finding. */
  readonly toLift?: true
}

export type Validity =
  | { readonly days: number }
  | { readonly until: 'next_session' | 'corrected' | 'resolved' }

export interface Rule {
  readonly id: RuleId
  /** As the clinical rules tag it. */
  readonly source: string
  readonly asks: readonly Question[]
  readonly findings: readonly FindingSpec[]
  /** Who may lift this rule's stop or crisis. */
  readonly override: Override
  /** Two signers where it is lifted, one of them a prescriber. [brief S87-S95] */
  readonly twoSigners?: true
  readonly evidence: readonly Evidence[]
  /** Keys of the follow-up questions that a positive answer opens for the conversation. */
  readonly followUps: readonly string[]
  readonly valid: Validity
  /** Questions that every session asks again, however long the rest of the rule holds. */
  readonly eachSession?: readonly AnswerField[]
  /** Events that ask this rule again. */
  readonly invalidatedBy: readonly string[]
}

export interface RuleSet {
  readonly id: string
  readonly version: string
  /** The date until which the clinic's medical director has to look at it again. */
  readonly reviewBy: string
  readonly parameters: ScreeningParameters
  readonly rules: readonly Rule[]
  readonly alerts: readonly { readonly id: AlertId; readonly when: Condition }[]
  readonly notes: readonly { readonly id: NoteId; readonly when: Condition }[]
  /** Events that ask every rule again. */
  readonly invalidatedBy: readonly string[]
}

/** What a clinic may set. Clinical rules, section 0. */
export interface ScreeningParameters {
  readonly screeningValidDays: number
  readonly bpScreenMaxAgeDays: number
  readonly pregTestMaxAgeDays: number
  readonly allowPrescriberOverride: boolean
  /** From 65 on, a pressure is looked at from above 150 instead of 140; off unless a clinic signs it. [src: 6] */
  readonly bpAgeAdjust: boolean
}
