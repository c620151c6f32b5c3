/** What somebody is reached for, apart from their role: [brief] has no rota, the clinic keeps one. */
export const DUTIES = ['on_call', 'safeguarding_lead'] as const
export type Duty = (typeof DUTIES)[number]

export const isDuty = (text: string): text is Duty => DUTIES.some((known) => known === text)

export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface Shift extends Span {
  readonly id: string
  readonly duty: Duty
  readonly memberId: string
  readonly memberName: string
  /** Whether this person still works here: a shift of somebody who left covers nothing. */
  readonly memberActive: boolean
}

/** The spans between two instants that no shift covers, in order: then an alert would find nobody. */
export function gapsIn(
  shifts: readonly Span[],
  { startsAt: from, endsAt: until }: Span,
): readonly Span[] {
  const gaps: Span[] = []
  let covered = from
  for (const shift of shifts.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (shift.endsAt <= covered) continue
    if (shift.startsAt >= until) break
    if (shift.startsAt > covered) gaps.push({ startsAt: covered, endsAt: shift.startsAt })
    covered = shift.endsAt
  }
  if (covered < until) gaps.push({ startsAt: covered, endsAt: until })
  return gaps
}
