import 'server-only'
import { type DeskPage, deskPageOf } from '@/lib/booking/desk-page'
import type { Occasion } from '@/lib/kernel/occasion'
import { hasRole, type StaffViewer, systemOf } from '@/lib/kernel/viewer'
import type { GateDecision } from '@/lib/preparation/finding'
import { gateWordsOf } from '@/lib/preparation/gate'

/** The gate's one word for each of today's treatment sessions, by the appointment's id. */
export type Readiness = Readonly<Record<string, GateDecision>>

/** The front desk's page with the gate's word beside each session of today: the word, and nothing that it rests on. */
export async function deskOf(
  occasion: Occasion<StaffViewer>,
): Promise<DeskPage & { readonly readiness: Readiness }> {
  const page = await deskPageOf(occasion)
  const sessions = page.arrivals.filter(
    ({ kind, status }) =>
      kind === 'treatment-session' && (status === 'booked' || status === 'checked-in'),
  )
  return {
    ...page,
    readiness: await readinessOf(
      occasion,
      sessions.map(({ id }) => id),
    ),
  }
}

/**
 * What the gate says of each session. It is asked on behalf of the clinic, since the front desk may not see what it
 * rests on; only the decision leaves this function.
 */
async function readinessOf(
  occasion: Occasion<StaffViewer>,
  appointmentIds: readonly string[],
): Promise<Readiness> {
  const { viewer } = occasion
  if (!hasRole(viewer, 'front_desk', 'clinician')) return {}
  const clinic = { ...occasion, viewer: systemOf(viewer.clinicId) }
  return Object.fromEntries(await gateWordsOf(clinic, appointmentIds))
}
