import type { AdverseEventCode } from './adverse-events'
import type { Alarm } from './alarms'
import type { DischargeCriterion, Met } from './discharge'
import type { EventRefusal, SessionEvent } from './events'
import type { LookState } from './looks'
import type { MonitorAttestation } from './model'
import type { SessionState } from './states'
import type { VitalsDecision, VitalsReason, VitalsRule } from './vitals'

/** Keys under `sessions`. */
export const stateKey = (state: SessionState, reader: 'staff' | 'client' | 'monitor') =>
  `state.${state}.${reader}` as const
export const eventKey = (event: SessionEvent) => `event.${event}` as const
export const refusalKey = (code: EventRefusal['code']) => `refusal.${code}.title` as const
export const vitalsDecisionKey = (
  decision: VitalsDecision,
  reader: 'client' | 'clinician' | 'monitor',
) => `vitals.decision.${decision}.${reader}` as const
export const vitalsReasonKey = (reason: VitalsReason) => `vitals.reason.${reason}` as const
export const vitalsRuleKey = (
  rule: VitalsRule,
  reader: 'title' | 'client' | 'clinician' | 'monitor',
) => `rule.${rule}.${reader}` as const
export const criterionKey = (criterion: DischargeCriterion) => `discharge.${criterion}` as const
export const metKey = (met: Met) => `met.${met}` as const
export const lookKey = (state: LookState) => `look.${state}` as const
export const attestationKey = (attestation: MonitorAttestation) =>
  `attestation.${attestation}` as const
export const alarmKey = (alarm: Alarm) => `alarm.${alarm}` as const
export const adverseEventKey = (code: AdverseEventCode) => `adverseEvent.${code}` as const

/** How a state looks beside its word; the word always stands there too. */
export const STATE_TONE: Readonly<
  Record<SessionState, 'info' | 'success' | 'caution' | 'stop' | 'crisis'>
> = {
  DRAFT: 'info',
  SCHEDULED: 'info',
  PRECHECK_OPEN: 'info',
  ON_HOLD: 'caution',
  PRECHECK_DONE: 'success',
  CHECKED_IN: 'info',
  BASELINE_DONE: 'info',
  READY: 'success',
  DOSED: 'caution',
  MONITORING: 'caution',
  RECOVERY: 'info',
  DISCHARGE_READY: 'success',
  DISCHARGED: 'success',
  POST_OPEN: 'info',
  CLOSED: 'success',
  ESCALATED: 'crisis',
  STOPPED_EARLY: 'caution',
  TRANSFERRED: 'stop',
  CANCELLED: 'info',
  NO_SHOW: 'info',
  RESCHEDULED: 'info',
}
