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

/** What is left of a shift without the times at which its person is away. */
export function without(shift: Span, away: readonly Span[]): readonly Span[] {
  return away.reduce<readonly Span[]>(
    (parts, gone) =>
      parts.flatMap(({ startsAt, endsAt }) => {
        if (gone.endsAt <= startsAt || gone.startsAt >= endsAt) return [{ startsAt, endsAt }]
        return [
          ...(gone.startsAt > startsAt ? [{ startsAt, endsAt: gone.startsAt }] : []),
          ...(gone.endsAt < endsAt ? [{ startsAt: gone.endsAt, endsAt }] : []),
        ]
      }),
    [{ startsAt: shift.startsAt, endsAt: shift.endsAt }],
  )
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
