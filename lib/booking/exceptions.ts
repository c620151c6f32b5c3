import { covers, joined, type Span } from './spans'

/** `closed`: the whole clinic. `absent`: one person is away. `extra`: one person works besides their week. */
export const EXCEPTION_KINDS = ['closed', 'absent', 'extra'] as const
export type ExceptionKind = (typeof EXCEPTION_KINDS)[number]

export interface CalendarException extends Span {
  readonly kind: ExceptionKind
  /** Null for the whole clinic. */
  readonly memberId: string | null
}

/** What is left of `spans` where `away` is taken out of it. */
export function without(spans: readonly Span[], away: readonly Span[]): Span[] {
  return joined(away).reduce<Span[]>(
    (left, { from, until }) =>
      left.flatMap((span) => {
        if (span.until <= from || span.from >= until) return [span]
        return [
          { from: span.from, until: from },
          { from: until, until: span.until },
        ].filter((part) => part.from < part.until)
      }),
    joined(spans),
  )
}

/**
 * When somebody can be booked: their week, with extra hours, without what they are away for. A closed clinic and an
 * absence win over extra hours.
 */
export function workingSpans(
  week: readonly Span[],
  memberId: string,
  exceptions: readonly CalendarException[],
): Span[] {
  const extra = exceptions.filter(({ kind, memberId: id }) => kind === 'extra' && id === memberId)
  const away = exceptions.filter(
    ({ kind, memberId: id }) => kind === 'closed' || (kind === 'absent' && id === memberId),
  )
  return without([...week, ...extra], away)
}

/** Whether an appointment of these people stands in a time that an exception takes away. */
export const standsIn = (
  appointment: Span & { readonly people: readonly string[] },
  { kind, memberId, from, until }: CalendarException,
): boolean =>
  kind !== 'extra' &&
  (memberId === null || appointment.people.includes(memberId)) &&
  !covers(without([appointment], [{ from, until }]), appointment)
