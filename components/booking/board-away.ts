import type { CalendarException } from '@/lib/booking/exceptions'

/** Whether the clinic is closed then, or the person of this column is away. */
export const isAway = (
  exceptions: readonly CalendarException[],
  memberId: string | null,
  at: Date,
): boolean =>
  exceptions.some(
    ({ kind, memberId: whose, from, until }) =>
      kind !== 'extra' && from <= at && at < until && (whose === null || whose === memberId),
  )
