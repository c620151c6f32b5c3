import type { FindingReason, GateDecision, Lift, PreparationRule } from './finding'
import type { StepKey, StepKind } from './timeline'

/** Who reads a sentence: it is said to each in their own words. */
export type Reader = 'client' | 'clinician' | 'monitor'

type ReaderOrTitle = Reader | 'title'

/** How a decision looks beside its word; a shape goes with it, never colour alone. */
export const DECISION_TONE: Readonly<
  Record<GateDecision, 'info' | 'success' | 'caution' | 'stop' | 'crisis'>
> = {
  crisis: 'crisis',
  do_not_start: 'stop',
  incomplete: 'info',
  reschedule: 'caution',
  clinician_decision: 'caution',
  delay_until: 'caution',
  proceed: 'success',
}

/** Keys under `preparation`. */
export const decisionKey = (decision: GateDecision, reader: ReaderOrTitle) =>
  `decision.${decision}.${reader}` as const
/** A decision as the client reads it. A stop that stands days before the session is not “not today”. */
export const decisionForClient = (decision: GateDecision, onTheDay: boolean) =>
  decision === 'do_not_start' && !onTheDay
    ? ({ tone: 'caution', title: 'page.gate.aheadTitle', text: 'page.gate.ahead' } as const)
    : ({
        tone: DECISION_TONE[decision],
        title: decisionKey(decision, 'title'),
        text: decisionKey(decision, 'client'),
      } as const)
export const ruleKey = (rule: PreparationRule, reader: ReaderOrTitle) =>
  `rule.${rule}.${reader}` as const
export const reasonKey = (reason: FindingReason) => `reason.${reason}` as const
export const liftKey = (lift: Lift) => `lift.${lift}` as const
export const stepKey = (key: StepKey) => `timeline.${key}` as const
export const kindKey = (kind: StepKind) => `kind.${kind}` as const
