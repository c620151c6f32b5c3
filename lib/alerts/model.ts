/** A1 ten minutes · A2 the same day · A3 the next business day · A4 for the next review (facts E.7, F.4). */
export type AlertLevel = 'A1' | 'A2' | 'A3' | 'A4'

/** Who must answer first: a duty or a part in the client's care, resolved to people by the rota. */
export type AlertAudience =
  | 'on_call_clinician'
  | 'clinician'
  | 'prescriber'
  | 'guide'
  | 'safeguarding_lead'
  | 'front_desk'

/** Minutes until somebody must have acknowledged it `[gen]`, facts E.7: A1 10 min, A2 4 h, A3 and A4 a day. */
export const DUE_MINUTES: Readonly<Record<AlertLevel, number>> = {
  A1: 10,
  A2: 240,
  A3: 1440,
  A4: 1440,
}
