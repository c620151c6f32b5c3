const MINUTE = 60_000

/** How long something has waited, in the largest whole unit; a day is 24 real hours. */
export function waited(since: Date, now: Date): { unit: 'minutes' | 'hours' | 'days'; n: number } {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / MINUTE))
  if (minutes < 60) return { unit: 'minutes', n: minutes }
  return minutes < 48 * 60
    ? { unit: 'hours', n: Math.floor(minutes / 60) }
    : { unit: 'days', n: Math.floor(minutes / (24 * 60)) }
}
