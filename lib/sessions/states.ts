export const SESSION_STATES = [
  'DRAFT',
  'SCHEDULED',
  'PRECHECK_OPEN',
  'ON_HOLD',
  'PRECHECK_DONE',
  'CHECKED_IN',
  'BASELINE_DONE',
  'READY',
  'DOSED',
  'MONITORING',
  'RECOVERY',
  'DISCHARGE_READY',
  'DISCHARGED',
  'POST_OPEN',
  'CLOSED',
  'ESCALATED',
  'STOPPED_EARLY',
  'TRANSFERRED',
  'CANCELLED',
  'NO_SHOW',
  'RESCHEDULED',
] as const
export type SessionState = (typeof SESSION_STATES)[number]

/**
 * The only ways from one state to the next (clinical rules, D.8). No state is skipped, going back is a new
 * event, and after a dose nothing is cancelled. The database holds the same edges.
 */
export const EDGES: Readonly<Record<SessionState, readonly SessionState[]>> = {
  DRAFT: ['SCHEDULED', 'CANCELLED'],
  SCHEDULED: ['PRECHECK_OPEN', 'CANCELLED', 'NO_SHOW'],
  PRECHECK_OPEN: ['PRECHECK_DONE', 'ON_HOLD', 'CANCELLED', 'NO_SHOW'],
  ON_HOLD: ['PRECHECK_DONE', 'RESCHEDULED', 'CANCELLED'],
  PRECHECK_DONE: ['CHECKED_IN', 'ON_HOLD'],
  CHECKED_IN: ['BASELINE_DONE', 'ON_HOLD', 'ESCALATED'],
  BASELINE_DONE: ['READY', 'ON_HOLD', 'ESCALATED'],
  READY: ['DOSED', 'ON_HOLD', 'ESCALATED'],
  DOSED: ['MONITORING', 'STOPPED_EARLY', 'ESCALATED'],
  MONITORING: ['RECOVERY', 'STOPPED_EARLY', 'ESCALATED'],
  RECOVERY: ['DISCHARGE_READY', 'ESCALATED'],
  DISCHARGE_READY: ['DISCHARGED', 'ESCALATED'],
  DISCHARGED: ['POST_OPEN', 'ESCALATED'],
  POST_OPEN: ['CLOSED', 'ESCALATED'],
  CLOSED: [],
  ESCALATED: ['RECOVERY', 'TRANSFERRED', 'CLOSED'],
  STOPPED_EARLY: ['RECOVERY', 'CLOSED', 'ESCALATED'],
  TRANSFERRED: ['POST_OPEN', 'CLOSED'],
  CANCELLED: ['CLOSED'],
  NO_SHOW: ['CLOSED'],
  RESCHEDULED: ['CLOSED'],
}

export const mayMove = (from: SessionState, to: SessionState): boolean => EDGES[from].includes(to)

const AFTER_A_DOSE: ReadonlySet<SessionState> = new Set<SessionState>([
  'DOSED',
  'MONITORING',
  'RECOVERY',
  'DISCHARGE_READY',
  'DISCHARGED',
  'POST_OPEN',
])

/** While these last somebody is watched after a dose, and what does not come is told. */
const WATCHED: ReadonlySet<SessionState> = new Set<SessionState>([
  'DOSED',
  'MONITORING',
  'RECOVERY',
  'DISCHARGE_READY',
  'STOPPED_EARLY',
  'ESCALATED',
])
export const isWatched = (state: SessionState): boolean => WATCHED.has(state)

/** States that only a session with a dose can be in. */
export const impliesDose = (state: SessionState): boolean => AFTER_A_DOSE.has(state)

/** One row of a session's history. Rows are only ever added; the state is the last row's. */
export interface Transition {
  readonly from: SessionState
  readonly to: SessionState
  readonly at: Date
  readonly actorId: string
  readonly role: string
  readonly reason: string | null
  readonly ruleVersion: string
}

/** The state that a history has led to; a session without history is a draft. Throws where a row skips. */
export const stateAfter = (history: readonly Transition[]): SessionState =>
  history.reduce<SessionState>((state, { from, to }) => {
    if (from !== state || !mayMove(from, to)) {
      throw new Error(`A session in ${state} cannot have moved from ${from} to ${to}`)
    }
    return to
  }, 'DRAFT')

/** FHIR Encounter.status of each state. */
export const ENCOUNTER_STATUS: Readonly<
  Record<SessionState, 'planned' | 'arrived' | 'in-progress' | 'finished' | 'cancelled'>
> = {
  DRAFT: 'planned',
  SCHEDULED: 'planned',
  PRECHECK_OPEN: 'planned',
  ON_HOLD: 'planned',
  PRECHECK_DONE: 'planned',
  CHECKED_IN: 'arrived',
  BASELINE_DONE: 'arrived',
  READY: 'arrived',
  DOSED: 'in-progress',
  MONITORING: 'in-progress',
  RECOVERY: 'in-progress',
  DISCHARGE_READY: 'in-progress',
  ESCALATED: 'in-progress',
  STOPPED_EARLY: 'in-progress',
  DISCHARGED: 'finished',
  TRANSFERRED: 'finished',
  POST_OPEN: 'finished',
  CLOSED: 'finished',
  CANCELLED: 'cancelled',
  NO_SHOW: 'cancelled',
  RESCHEDULED: 'cancelled',
}
