import type { GateDecision } from '@/lib/preparation/finding'
import { done, refused, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import type { Setting } from './model'
import { impliesDose, mayMove, type SessionState } from './states'
import type { VitalsDecision } from './vitals'

/** What people and the system do to a session, and the state that each leads to. */
export const EVENT_TARGET = {
  schedule: 'SCHEDULED',
  open_precheck: 'PRECHECK_OPEN',
  pass_precheck: 'PRECHECK_DONE',
  hold: 'ON_HOLD',
  check_in: 'CHECKED_IN',
  record_baseline: 'BASELINE_DONE',
  make_ready: 'READY',
  dose: 'DOSED',
  start_monitoring: 'MONITORING',
  begin_recovery: 'RECOVERY',
  assess_discharge: 'DISCHARGE_READY',
  discharge: 'DISCHARGED',
  open_aftercare: 'POST_OPEN',
  close: 'CLOSED',
  escalate: 'ESCALATED',
  stop_early: 'STOPPED_EARLY',
  transfer: 'TRANSFERRED',
  cancel: 'CANCELLED',
  no_show: 'NO_SHOW',
  reschedule: 'RESCHEDULED',
} as const satisfies Readonly<Record<string, SessionState>>
export type SessionEvent = keyof typeof EVENT_TARGET

/** What the guards look at; null where it is not known, which never passes a guard that needs it. */
export interface GuardFacts {
  readonly setting: Setting | null
  /** The gate, evaluated again at this moment; an override with a reason counts as `proceed`. */
  readonly gateNow: GateDecision | null
  readonly vitalsNow: VitalsDecision | null
  readonly monitorAttested: boolean | null
  readonly doseMatchesOrder: boolean | null
  readonly lot: string | null
  readonly secondCheck: boolean | null
  readonly minutesSinceDose: number | null
  /** Minutes that the protocol in force for this session watches for; never less than the source's own. */
  readonly observationMin: number
  /** Every criterion of discharge but the time since the dose: 2 to 11. */
  readonly otherCriteriaMet: boolean | null
  /** Criterion 12: the person who answers for it has signed. */
  readonly signed: boolean | null
  readonly documented: boolean | null
  readonly anyDoseGiven: boolean | null
}

export type EventRefusal = Refusal<
  | 'not_from_here'
  | 'gate_not_passed'
  | 'monitor_not_attested'
  | 'vitals_not_passed'
  | 'dose_does_not_match'
  | 'lot_missing'
  | 'second_check_missing'
  | 'too_soon_to_leave'
  | 'criteria_not_met'
  | 'not_signed'
  | 'not_documented'
  | 'dose_was_given'
  | 'no_dose_was_given'
>

/** [src: 4, 7]: nobody leaves before two hours after the last dose; a clinic's protocol may watch for longer, never less. */
export const MIN_OBSERVATION_MIN = 120

/** Whether the time of watching has passed, in minutes since the last dose. */
export const watchedLongEnough = (minutesSinceDose: number, observationMin: number): boolean =>
  minutesSinceDose >= Math.max(observationMin, MIN_OBSERVATION_MIN)

/** The state that an event leads to, or why it cannot happen now. */
export function decideEvent(
  state: SessionState,
  event: SessionEvent,
  facts: GuardFacts,
): Outcome<SessionState, EventRefusal> {
  const target = EVENT_TARGET[event]
  if (!mayMove(state, target)) return refused('not_from_here', { state, event })
  const dosed = impliesDose(state) || facts.anyDoseGiven === true
  const refusal = guards[target]?.(facts, dosed, state)
  return refusal ? refused(refusal) : done(target)
}

/**
 * Where a refused event leaves the session: where it was, save a refused first dose, which is put on hold from
 * wherever the session stood before it. After a dose, and once it is over, nothing is held any more.
 */
export const stateAfterRefusal = (state: SessionState, event: SessionEvent): SessionState =>
  event === 'dose' && isStillToCome(state) ? 'ON_HOLD' : state

const isStillToCome = (state: SessionState): boolean =>
  mayMove(state, 'ON_HOLD') || mayMove(state, 'CANCELLED')

/** Whether what holds after a dose holds now: any dose, even a part of one, starts it. */
export const restrictionsActive = (state: SessionState, anyDoseGiven: boolean | null): boolean =>
  impliesDose(state) || anyDoseGiven === true

type Code = EventRefusal['code']
type Guard = (facts: GuardFacts, dosed: boolean, from: SessionState) => Code | null

const passesGate = ({ gateNow }: GuardFacts): Code | null =>
  gateNow === 'proceed' ? null : 'gate_not_passed'

const withoutDose: Guard = (_facts, dosed) => (dosed ? 'dose_was_given' : null)

const guards: Readonly<Partial<Record<SessionState, Guard>>> = {
  PRECHECK_DONE: passesGate,
  CHECKED_IN: (facts) => {
    const attested = facts.setting === 'in_clinic' || facts.monitorAttested === true
    return passesGate(facts) ?? (attested ? null : 'monitor_not_attested')
  },
  BASELINE_DONE: ({ vitalsNow }) => (vitalsNow === 'proceed' ? null : 'vitals_not_passed'),
  READY: passesGate,
  DOSED: (facts) => passesGate(facts) ?? doseRefusal(facts),
  DISCHARGE_READY: (facts) => dischargeRefusal(facts),
  DISCHARGED: (facts) => signingRefusal(facts),
  RECOVERY: (_facts, dosed, from) =>
    from === 'STOPPED_EARLY' && !dosed ? 'no_dose_was_given' : null,
  POST_OPEN: (_facts, dosed) => (dosed ? null : 'no_dose_was_given'),
  CLOSED: ({ documented }, dosed, from) => {
    if (from === 'POST_OPEN') return documented === true ? null : 'not_documented'
    return dosed ? 'dose_was_given' : null
  },
  CANCELLED: withoutDose,
  NO_SHOW: withoutDose,
  RESCHEDULED: withoutDose,
}

function doseRefusal({ doseMatchesOrder, lot, secondCheck }: GuardFacts): Code | null {
  if (doseMatchesOrder !== true) return 'dose_does_not_match'
  if (lot === null || lot.trim() === '') return 'lot_missing'
  return secondCheck === true ? null : 'second_check_missing'
}

function dischargeRefusal(facts: GuardFacts): Code | null {
  const { minutesSinceDose, observationMin, otherCriteriaMet } = facts
  if (minutesSinceDose === null || !watchedLongEnough(minutesSinceDose, observationMin)) {
    return 'too_soon_to_leave'
  }
  return otherCriteriaMet === true ? null : 'criteria_not_met'
}

/** Signing does not undo what has been seen since the session was found ready. */
function signingRefusal(facts: GuardFacts): Code | null {
  const { minutesSinceDose, otherCriteriaMet, setting, monitorAttested, signed } = facts
  if (minutesSinceDose !== null && !watchedLongEnough(minutesSinceDose, facts.observationMin)) {
    return 'too_soon_to_leave'
  }
  const alone = setting === 'at_home' && monitorAttested === false
  if (otherCriteriaMet === false || alone) return 'criteria_not_met'
  return signed === true ? null : 'not_signed'
}
