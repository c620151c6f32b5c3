import { addMinutes } from '@/lib/time/instant'

/** Half-open: the end belongs to what comes next, so two spans that touch do not overlap. */
export interface Span {
  readonly from: Date
  readonly until: Date
}

export const spanOf = (from: Date, minutes: number): Span => ({
  from,
  until: addMinutes(from, minutes),
})

export const overlap = (a: Span, b: Span): boolean => a.from < b.until && b.from < a.until

/** The span with minutes kept free on both sides. */
export const widened = ({ from, until }: Span, minutes: number): Span => ({
  from: addMinutes(from, -minutes),
  until: addMinutes(until, minutes),
})

/** Joins spans that touch or overlap, in order of time. Empty and backward ones vanish. */
export function joined(spans: readonly Span[]): Span[] {
  const inOrder = spans
    .filter(({ from, until }) => from < until)
    .toSorted((a, b) => a.from.getTime() - b.from.getTime())
  const whole: Span[] = []
  for (const span of inOrder) {
    const last = whole.at(-1)
    if (!last || span.from > last.until) whole.push(span)
    else if (span.until > last.until)
      whole[whole.length - 1] = { from: last.from, until: span.until }
  }
  return whole
}

/** Whether these spans together leave no moment of `wanted` uncovered. */
export const covers = (spans: readonly Span[], wanted: Span): boolean =>
  joined(spans).some(({ from, until }) => from <= wanted.from && wanted.until <= until)

/** Whether any of the spans takes a moment of `wanted`. */
export const takes = (spans: readonly Span[], wanted: Span): boolean =>
  spans.some((span) => overlap(span, wanted))
