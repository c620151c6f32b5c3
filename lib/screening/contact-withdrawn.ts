import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import { sealText } from '@/lib/crypto/client-text'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { cancelDueWork } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { viewerName } from '@/lib/kernel/viewer'

/** The answer that says whether a doctor outside the clinic may be written to. Clinical rules, B.2 `[gen]`. */
export const CONTACT_FIELD = 'consent_contact_prescriber'

/**
 * Calls off what is still asked of a doctor once the client no longer agrees to it, and tells a clinician, in the
 * transaction that keeps the answer. A plain no ends every such request, however it was agreed before; not being sure
 * ends those that rested on this very answer. A laboratory is not a doctor. The caller holds the screening.
 */
export async function endDoctorRequests(
  occasion: Occasion,
  clientId: string,
  answer: unknown,
): Promise<void> {
  if (answer === 'yes') return
  const { tx, viewer, now } = occasion
  const open = await tx.evidenceRequest.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      askOf: 'doctor',
      status: 'requested',
      ...(answer === 'no' ? {} : { contactAgreed: 'in_screening' }),
    },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const why = wordsFor('judging')('ask.takenBack')
  for (const { id } of open) {
    const place = { table: 'evidence_request', column: 'cancelled_reason', row: id }
    await tx.evidenceRequest.updateMany({
      where: { clinicId: viewer.clinicId, clientId, id, status: 'requested' },
      data: {
        status: 'cancelled',
        cancelledAt: now,
        cancelledReason: await sealText(occasion, clientId, place, why),
        cancelledByName: viewerName(viewer),
      },
    })
    await cancelDueWork(occasion, id, 'The client took the agreement back')
  }
  const [first] = open
  if (!first) return
  await raiseAlert(occasion, {
    clientId,
    kind: 'CONTACT-WITHDRAWN',
    level: 'A3',
    audience: 'clinician',
    facts: { requests: open.length },
    sourceKind: 'evidence_request',
    sourceId: first.id,
  })
}
