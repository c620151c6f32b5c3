import 'server-only'
import { note } from '@/lib/audit/note'
import { appointmentOf } from '@/lib/booking/queries'
import type { TreatmentAppointment } from '@/lib/booking/model'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { Allergies } from '@/lib/medications/allergy'
import { allergiesIfSeen } from '@/lib/medications/allergy-queries'
import type { Clearance } from '@/lib/screening/clearance'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { type KeptChecklist, checklistOf } from './checklist-queries'
import { type ComfortWish, comfortWishOf } from './comfort-wish'
import { type GateStanding, gateFor } from './gate'
import { type NamedMonitor, monitorOf } from './monitor-queries'
import { mayLift } from './policy'

export interface Readiness {
  readonly appointment: TreatmentAppointment
  readonly gate: GateStanding
  /** Null for those who do not read a client's own answers. */
  readonly checklist: KeptChecklist | null
  readonly monitor: NamedMonitor | null
  /** How the client wants to be kept company and touched. */
  readonly wish: ComfortWish | null
  /** Rules with a finding that this person may decide about. */
  readonly mayLift: ReadonlySet<string>
  /** Whether facts and monitor can still change: before it is held, cancelled or missed. */
  readonly standing: boolean
  readonly clearance: Clearance
  /** Null for those who do not read a client's own answers. */
  readonly allergies: Allergies | null
}

/** What the team sees of one session's gate; that they looked is written down. */
export async function readinessOf(
  occasion: Occasion<StaffViewer>,
  appointmentId: string,
): Promise<Readiness | null> {
  const gate = await gateFor(occasion, appointmentId)
  const appointment = await appointmentOf(occasion, appointmentId)
  if (!gate || appointment?.kind !== 'treatment-session') return null
  await note(occasion, {
    kind: 'view',
    table: 'appointment',
    rowId: appointmentId,
    clientId: appointment.clientId,
  })
  const liftable = gate.findings.filter(({ lift }) => mayLift(occasion.viewer, lift) === 'yes')
  return {
    appointment,
    gate,
    checklist: await checklistOf(occasion, appointmentId),
    monitor: await monitorOf(occasion, appointmentId),
    wish: await comfortWishOf(occasion, appointment.clientId),
    mayLift: new Set(liftable.map(({ rule }) => rule)),
    clearance: await currentClearance(occasion, appointment.clientId),
    allergies: await allergiesIfSeen(occasion, appointment.clientId),
    standing: appointment.status === 'booked' || appointment.status === 'checked-in',
  }
}
