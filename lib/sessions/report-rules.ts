import { addDays, localDate, startOfLocalDay } from '@/lib/time/zone'
import { alertingOf, type Grade } from './adverse-events'
import type { Route } from './model'

/** A report goes out within seven days of what it is about [src: 8] (clinical rules, D.4). */
export const REPORT_WITHIN_DAYS = 7
/** So many days before, its owner is reminded [gen]. */
export const REMIND_DAYS_BEFORE = 2

export const REPORT_KINDS = ['event', 'monitoring_form'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** Where a report can be sent: the product's own programme, MedWatch, the state, a board, the maker. */
export const REPORT_PLACES = ['rems', 'medwatch', 'state', 'board', 'manufacturer'] as const
export type ReportPlace = (typeof REPORT_PLACES)[number]

/** Whether an adverse event has to be reported: serious or of grade 4 and 5 always, any suspected one of esketamine. */
export function mustBeReported(
  { grade, serious }: { readonly grade: Grade; readonly serious: boolean },
  route: Route,
): boolean {
  const { sessions, remsReport } = alertingOf(
    grade,
    serious,
    route === 'intranasal_esketamine' ? 'esketamine' : 'other',
  )
  return sessions === 'all_blocked' || remsReport
}

/** The end of the seventh day after, in the clinic's zone. */
export const reportDueAt = (from: Date, timeZone: string): Date =>
  startOfLocalDay(addDays(localDate(from, timeZone), REPORT_WITHIN_DAYS + 1), timeZone)

export type ReportStanding = 'open' | 'soon' | 'overdue' | 'closed'

/** How a report stands at this moment. */
export function reportStanding(
  { dueAt, closedAt }: { readonly dueAt: Date; readonly closedAt: Date | null },
  now: Date,
): ReportStanding {
  if (closedAt) return 'closed'
  if (now >= dueAt) return 'overdue'
  return now >= addDaysTo(dueAt, -REMIND_DAYS_BEFORE) ? 'soon' : 'open'
}

export const addDaysTo = (at: Date, days: number): Date =>
  new Date(at.getTime() + days * 24 * 3_600_000)
