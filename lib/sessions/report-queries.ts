import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { AdverseEventCode } from './adverse-events'
import { mayDecideSession } from './policy'
import { reportReason } from './report-due'
import {
  addDaysTo,
  type ReportKind,
  type ReportPlace,
  type ReportStanding,
  reportStanding,
} from './report-rules'

export interface ReportLine {
  readonly id: string
  readonly kind: ReportKind
  readonly appointmentId: string
  readonly clientName: string
  readonly event: { readonly id: string; readonly code: AdverseEventCode } | null
  readonly openedAt: Date
  readonly dueAt: Date
  readonly owner: { readonly name: string; readonly isMine: boolean } | null
  readonly standing: ReportStanding
  readonly closed: {
    readonly outcome: 'sent' | 'not_reportable'
    readonly sentTo: readonly ReportPlace[]
    readonly reason: string | null
    readonly at: Date
    readonly by: string
  } | null
}

/** So long a closed report stays on the list. */
const CLOSED_DAYS = 90

/** The reports that are due, the most pressing first, then those closed in the last ninety days; null: not for this viewer. */
export async function reportsDue(
  occasion: Occasion<StaffViewer>,
): Promise<readonly ReportLine[] | null> {
  const { tx, viewer, now } = occasion
  if (!mayDecideSession(viewer)) return null
  const rows = await tx.reportDue.findMany({
    where: {
      clinicId: viewer.clinicId,
      OR: [{ closedAt: null }, { closedAt: { gte: addDaysTo(now, -CLOSED_DAYS) } }],
    },
    orderBy: [{ closedAt: { sort: 'desc', nulls: 'first' } }, { dueAt: 'asc' }, { id: 'asc' }],
    take: 300,
    select: {
      id: true,
      kind: true,
      clientId: true,
      openedAt: true,
      dueAt: true,
      ownerId: true,
      ownerName: true,
      outcome: true,
      sentTo: true,
      reason: true,
      closedAt: true,
      closedByName: true,
      client: { select: { legalName: true } },
      session: { select: { appointmentId: true } },
      adverseEvent: { select: { id: true, code: true } },
    },
  })
  const lines: ReportLine[] = []
  for (const row of rows) {
    const reason = await openText(occasion, row.clientId, reportReason(row.id), row.reason)
    lines.push({
      id: row.id,
      kind: row.kind as ReportKind,
      appointmentId: row.session.appointmentId,
      clientName: row.client.legalName,
      event: row.adverseEvent && {
        id: row.adverseEvent.id,
        code: row.adverseEvent.code as AdverseEventCode,
      },
      openedAt: row.openedAt,
      dueAt: row.dueAt,
      owner: row.ownerName
        ? { name: row.ownerName, isMine: row.ownerId === viewer.membershipId }
        : null,
      standing: reportStanding(row, now),
      closed:
        row.outcome && row.closedAt
          ? {
              outcome: row.outcome as 'sent' | 'not_reportable',
              sentTo: row.sentTo as ReportPlace[],
              reason,
              at: row.closedAt,
              by: row.closedByName ?? '',
            }
          : null,
    })
  }
  return lines
}
