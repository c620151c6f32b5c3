import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { clinicOf } from '@/lib/booking/clinic-of'
import { sealText } from '@/lib/crypto/client-text'
import { fellAway, type Handler, settled } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { mayDecideSession } from './policy'
import type { CloseReportInput, TakeReportInput } from './report-forms'
import { addDaysTo, REMIND_DAYS_BEFORE, reportDueAt, type ReportKind } from './report-rules'
import type { SessionAtHand } from './session-row'

export const reportReason = (row: string) => ({ table: 'report_due', column: 'reason', row })

/**
 * Opens the work of a report that has to go out within seven days. Its owner is the clinician of the session until
 * another takes it; two days before the end the owner's colleagues hear of it, and at the end the medical director.
 */
export async function openReport(
  occasion: Occasion,
  session: Pick<SessionAtHand, 'sessionId' | 'appointmentId' | 'clientId'>,
  report: { readonly kind: ReportKind; readonly adverseEventId?: string },
): Promise<void> {
  const { tx, viewer, now } = occasion
  const { timeZone } = await clinicOf(occasion)
  const visit = await tx.appointment.findFirst({
    where: { clinicId: viewer.clinicId, id: session.appointmentId },
    select: { clinician: { select: { id: true, displayName: true, status: true } } },
  })
  const owner = visit?.clinician?.status === 'active' ? visit.clinician : null
  const id = randomUUID()
  const dueAt = reportDueAt(now, timeZone)
  const { count } = await tx.reportDue.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        kind: report.kind,
        adverseEventId: report.adverseEventId ?? null,
        openedAt: now,
        dueAt,
        ownerId: owner?.id ?? null,
        ownerName: owner?.displayName ?? null,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  const subject = { kind: 'report-due', subjectKind: 'report_due', subjectId: id }
  await schedule(occasion, [
    { ...subject, subjectVersion: 1, dueAt: addDaysTo(dueAt, -REMIND_DAYS_BEFORE) },
    { ...subject, subjectVersion: 2, dueAt },
  ])
}

/** Two days before, and at the end: asked at that moment whether it is still open. */
export const reportComesDue: Handler = async (occasion, work) => {
  const { tx, viewer, now } = occasion
  const report = await tx.reportDue.findFirst({
    where: { clinicId: viewer.clinicId, id: work.subjectId },
    select: { clientId: true, closedAt: true, dueAt: true },
  })
  if (!report || report.closedAt) return fellAway('The report is closed')
  const late = now >= report.dueAt
  await raiseAlert(occasion, {
    clientId: report.clientId,
    kind: late ? 'REPORT-OVERDUE' : 'REPORT-DUE',
    level: late ? 'A2' : 'A3',
    audience: late ? 'medical_director' : 'clinician',
    sourceKind: 'report_due',
    sourceId: work.subjectId,
  })
  return settled
}

export type ReportRefusal = Refusal<'not_allowed' | 'not_found' | 'report_closed'>

const openOne = ({ tx, viewer }: Occasion, id: string) =>
  tx.reportDue.findFirst({
    where: { clinicId: viewer.clinicId, id },
    select: { id: true, clientId: true, closedAt: true },
  })

/** A clinician says: I see to it. */
export async function takeReport(
  occasion: Occasion<StaffViewer>,
  { reportId }: TakeReportInput,
): Promise<Outcome<null, ReportRefusal>> {
  const { tx, viewer } = occasion
  if (!mayDecideSession(viewer)) return refused('not_allowed')
  const report = await openOne(occasion, reportId)
  if (!report) return refused('not_found')
  const { count } = await tx.reportDue.updateMany({
    where: { clinicId: viewer.clinicId, id: reportId, closedAt: null },
    data: { ownerId: viewer.membershipId, ownerName: viewer.name },
  })
  return count === 1 ? done(null) : refused('report_closed')
}

/** Ends it once: sent, and where to; or not to be reported, and why. */
export async function closeReport(
  occasion: Occasion<StaffViewer>,
  { reportId, outcome, sentTo, reason }: CloseReportInput,
): Promise<Outcome<null, ReportRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayDecideSession(viewer)) return refused('not_allowed')
  const report = await openOne(occasion, reportId)
  if (!report) return refused('not_found')
  const sealed = reason
    ? await sealText(occasion, report.clientId, reportReason(reportId), reason)
    : null
  const { count } = await tx.reportDue.updateMany({
    where: { clinicId: viewer.clinicId, id: reportId, closedAt: null },
    data: {
      outcome,
      sentTo: outcome === 'sent' ? [...sentTo] : [],
      reason: sealed,
      closedAt: now,
      closedByName: viewer.name,
    },
  })
  return count === 1 ? done(null) : refused('report_closed')
}
