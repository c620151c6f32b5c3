/** A1 ten minutes · A2 the same day · A3 the next business day · A4 for the next review (facts E.7, F.4). */
export const ALERT_LEVELS = ['A1', 'A2', 'A3', 'A4'] as const
export type AlertLevel = (typeof ALERT_LEVELS)[number]

/** Who must answer first: a duty or a part in the client's care, resolved to people by the rota. */
export const ALERT_AUDIENCES = [
  'on_call_clinician',
  'clinician',
  'prescriber',
  'guide',
  'safeguarding_lead',
  'front_desk',
  'medical_director',
] as const
export type AlertAudience = (typeof ALERT_AUDIENCES)[number]

/** Minutes until somebody must have acknowledged it `[gen]`, facts E.7: A1 10 min, A2 4 h, A3 and A4 a day. */
export const DUE_MINUTES: Readonly<Record<AlertLevel, number>> = {
  A1: 10,
  A2: 240,
  A3: 1440,
  A4: 1440,
}

/** Where an alert stands: nobody has taken it, somebody has, or it ended with an outcome. */
export type AlertState =
  | { readonly kind: 'waiting'; readonly overdue: boolean }
  | { readonly kind: 'acknowledged'; readonly at: Date; readonly byName: string }
  | {
      readonly kind: 'closed'
      readonly at: Date
      readonly byName: string
      readonly outcome: string | null
    }

/** One alert as a list shows it. */
export interface AlertLine {
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly kind: string
  readonly level: AlertLevel
  readonly audience: AlertAudience
  /** A code of what it is about, where whoever raised it said so. */
  readonly about: string | null
  readonly raisedAt: Date
  readonly dueAt: Date
  readonly owner: { readonly memberId: string; readonly name: string } | null
  readonly state: AlertState
  readonly told: readonly { readonly name: string; readonly at: Date }[]
  /** Nobody answered on any rung: the clinic's emergency telephone is shown beside it. */
  readonly callTheClinic: boolean
}
