/** Minutes for which a second check counts: it belongs to this dose, not to this morning [gen]. */
export const SECOND_CHECK_MIN = 10

/** A lot number is the same in small letters and with a space behind it; nothing else is. */
export const sameLot = (one: string, other: string): boolean =>
  one.trim().toUpperCase() === other.trim().toUpperCase()
