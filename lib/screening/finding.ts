import type { Because, Decision, Override, Severity, ReasonId, RuleId } from '@/lib/screening/model'
import type { AlertId, Evidence, NoteId } from '@/lib/screening/rule'

/** Why a rule has something to say: the question stands open, was not known, or its condition is met. */
export type Cause = 'not_answered' | 'not_sure' | 'met'

export type Advice = 'urgent_care' | 'emergency'

export interface Finding {
  readonly rule: RuleId
  /** The rule's id, or the id of what it raises. */
  readonly reason: ReasonId
  readonly severity: Severity
  readonly cause: Cause
  /** The answers it rests on, as they were given; never empty. */
  readonly because: readonly Because[]
  readonly source: string
  /** Who may lift it. `none`: only another answer or the evidence itself. */
  readonly override: Override
  readonly twoSigners: boolean
  readonly evidence: readonly Evidence[]
  readonly followUps: readonly string[]
  readonly advice: Advice | null
  readonly sameDay: boolean
}

/** What the rules say of one set of answers at one moment. A determination is what a clinician makes of it. */
export interface Evaluation {
  readonly decision: Decision
  /** Of a stop or crisis: the most restrictive among the findings that stop. Null otherwise. */
  readonly override: Override | null
  readonly advice: Advice | null
  /** Gravest first. */
  readonly findings: readonly Finding[]
  /** The ids of the findings, gravest first, each once. */
  readonly reasons: readonly ReasonId[]
  readonly alerts: readonly AlertId[]
  readonly notes: readonly NoteId[]
  readonly ruleSet: { readonly id: string; readonly version: string }
  readonly evaluator: number
}
