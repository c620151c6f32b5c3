import 'server-only'
import { randomUUID } from 'node:crypto'
import { appointmentsFor } from '@/lib/booking/policy'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { NameMonitorInput } from './forms'
import { mayNameMonitor } from './policy'

/**
 * Writes down who stays with the client for the whole session. Somebody named before is taken back, with their link:
 * two people who each think that the other one stays are nobody.
 */
export async function nameMonitor(
  occasion: Occasion,
  { appointmentId, name, phone, relation, email }: NameMonitorInput,
): Promise<
  Outcome<
    { appointmentId: string; monitorId: string },
    Refusal<'not_allowed' | 'not_found' | 'session_over' | 'session_under_way'>
  >
> {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  if (!mayNameMonitor(viewer)) return refused('not_allowed')
  await tx.$queryRaw`SELECT id FROM appointment WHERE clinic_id = ${clinicId}::uuid AND id = ${appointmentId}::uuid FOR UPDATE`
  const appointment = await tx.appointment.findFirst({
    where: {
      AND: [appointmentsFor(viewer), { kind: 'treatment-session' }],
      clinicId,
      id: appointmentId,
    },
    select: { clientId: true, status: true },
  })
  if (!appointment) return refused('not_found')
  const { clientId, status } = appointment
  if (status !== 'booked' && status !== 'checked-in') return refused('session_over')
  // From the dose on somebody is sitting there: whom their link belongs to is the team's to change.
  if (viewer.kind === 'client' && (await isUnderWay(occasion, appointmentId)))
    return refused('session_under_way')
  const standing = { clinicId, appointmentId }
  await tx.monitorLink.updateMany({
    where: { ...standing, revokedAt: null },
    data: { revokedAt: now },
  })
  await tx.sessionMonitor.updateMany({
    where: { ...standing, withdrawnAt: null },
    data: { withdrawnAt: now },
  })
  const monitorId = randomUUID()
  await tx.sessionMonitor.createMany({
    data: [
      {
        id: monitorId,
        clientId,
        appointmentId,
        name,
        phone,
        email: email ?? null,
        relation,
        adult: true,
        ...stamp(occasion),
      },
    ],
  })
  return done({ appointmentId, monitorId })
}

const isUnderWay = async ({ tx, viewer }: Occasion, appointmentId: string): Promise<boolean> =>
  (await tx.doseAdministration.count({
    where: { clinicId: viewer.clinicId, session: { appointmentId } },
  })) > 0
