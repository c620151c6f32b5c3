import type { Instrument } from './model'

/** Why a measure is asked for (clinical rules, E.7); `asked` is a clinician's own wish outside the schedule. */
export const ASKING_KEYS = [
  'screening',
  'before_session',
  'day7',
  'end_of_course',
  'month1',
  'month2',
  'month3',
  'trauma',
  'half_year',
  'asked',
] as const
export type AskingKey = (typeof ASKING_KEYS)[number]

/** What a clinician asks or enters: the suicide screener, and the scores about alcohol and drugs. */
export const STAFF_ASKED = ['C-SSRS', 'AUDIT-C', 'DAST-10'] as const
export type StaffAsked = (typeof STAFF_ASKED)[number]

/** What a client answers by themselves, and what a clinician asks. */
export type AskedInstrument = Instrument | StaffAsked

export const isStaffAsked = (instrument: AskedInstrument): instrument is StaffAsked =>
  STAFF_ASKED.some((each) => each === instrument)

/** A measure that is asked for, with its window. */
export interface Asking {
  readonly key: AskingKey
  readonly instrument: AskedInstrument
  /** The appointment, session or row that it hangs on. */
  readonly subjectId: string | null
  readonly opensAt: Date
  readonly dueAt: Date
  /** From here on it is late, and still welcome. */
  readonly lateAt: Date
  readonly closesAt: Date
}

export type AskingState = 'not_yet' | 'open' | 'late' | 'missed' | 'answered' | 'passed'

export interface StandingAsking extends Asking {
  readonly state: AskingState
  readonly answeredAt: Date | null
}

export const MEASURE_STEPS = ['asked', 'invited', 'reminded', 'passed'] as const
export type MeasureStepKind = (typeof MEASURE_STEPS)[number]

/** What was done about an asking: asked for by a clinician, a letter sent, or put aside by the client. */
export interface MeasureStep {
  readonly id: string
  readonly step: MeasureStepKind
  readonly instrument: AskedInstrument
  readonly key: AskingKey
  readonly subjectId: string | null
  readonly at: Date
  readonly byName: string
}

/** What the schedule is counted from. Lists begin with the oldest. */
export interface AskingFacts {
  readonly now: Date
  readonly screening: { readonly startedAt: Date; readonly decided: boolean } | null
  readonly booked: readonly { readonly appointmentId: string; readonly startsAt: Date }[]
  readonly dosed: readonly { readonly sessionId: string; readonly at: Date }[]
  readonly done: readonly {
    readonly instrument: AskedInstrument
    readonly at: Date
    readonly total: number | null
  }[]
  readonly steps: readonly MeasureStep[]
}
