export const CIRCLE_FORMATS = ['in_clinic', 'video'] as const
export type CircleFormat = (typeof CIRCLE_FORMATS)[number]

/** The version of the agreement that is asked for now: a new one asks again. Its lines are `agreement.<line>`. */
export const AGREEMENT_VERSION = 1
/** What everybody who sits in a circle agrees to (clinical rules, F.5). */
export const AGREEMENT_LINES = [
  'confidential',
  'no_advice',
  'no_contact',
  'no_recruiting',
  'camera_clothed',
  'sober',
  'leave',
  'not_treatment',
  'safety',
] as const
export type AgreementLine = (typeof AGREEMENT_LINES)[number]

interface CircleFacts {
  readonly id: string
  readonly title: string
  readonly format: CircleFormat
  readonly place: string | null
  readonly startsAt: Date
  readonly endsAt: Date
  readonly seats: number
  readonly taken: number
  readonly facilitatorName: string
  readonly cancelled: boolean
}

/** A circle as a client sees it. The others are first names, and only where this client sits too. */
export interface OwnCircle extends CircleFacts {
  readonly mine: boolean
  readonly others: readonly string[]
  /** What the facilitator wrote to those who had a seat. */
  readonly after: string | null
}

/** A circle as its facilitator sees it. */
export interface LedCircle extends CircleFacts {
  readonly mayLead: boolean
  readonly people: readonly { readonly seatId: string; readonly firstName: string }[]
  readonly notes: readonly { readonly id: string; readonly at: Date; readonly text: string }[]
  readonly after: { readonly text: string; readonly sentAt: Date } | null
  readonly phase: 'ahead' | 'now' | 'over'
}
