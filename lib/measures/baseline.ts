const DAY_MS = 86_400_000
/** The baseline is the last score of so many days before the first dose (clinical rules, E.6). */
const BASELINE_DAYS = 14
/** A dose after a longer pause than this begins a new course [gen]: by then the months of following up are over. */
const NEW_COURSE_AFTER_DAYS = 90

/** When the course that is under way, or was the last one, began; null before any dose. Doses begin with the oldest. */
export const courseStart = (doses: readonly Date[]): Date | null =>
  doses.reduce<{ readonly start: Date; readonly last: Date } | null>((course, at) => {
    const goesOn =
      course !== null && at.getTime() - course.last.getTime() <= NEW_COURSE_AFTER_DAYS * DAY_MS
    return { start: goesOn ? course.start : at, last: at }
  }, null)?.start ?? null

/** The score that the others of a course are measured against, and whether it was taken late. Scores begin with the oldest. */
export function baselineAmong<Score extends { readonly at: Date }>(
  scores: readonly Score[],
  doses: readonly Date[],
): { readonly score: Score; readonly late: boolean } | null {
  const start = courseStart(doses)
  if (!start) return scores[0] ? { score: scores[0], late: false } : null
  const earliest = start.getTime() - BASELINE_DAYS * DAY_MS
  const before = scores.findLast(({ at }) => at <= start && at.getTime() >= earliest)
  if (before) return { score: before, late: false }
  const isFirstCourse = start.getTime() === doses[0]?.getTime()
  const first = isFirstCourse ? scores[0] : scores.find(({ at }) => at > start)
  return first ? { score: first, late: true } : null
}
