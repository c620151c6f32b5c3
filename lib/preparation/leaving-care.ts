import 'server-only'
import { cancelAppointment } from '@/lib/booking/call-off'
import { holdBookings } from '@/lib/booking/keep-bookings'
import { comingAppointmentsOf } from '@/lib/booking/queries'
import type { EndCareInput } from '@/lib/clients/schema'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import { endCare } from '@/lib/screening/withdrawal'

/** Kept with each appointment that falls away. */
const REASON = 'The client left care'

/**
 * A client leaves care: the record closes, every clearance ends, what is booked is called off with the reason, and the
 * links of monitors end. A session in which something was given goes on to its own end, and so does its link.
 */
export async function leaveCare(
  occasion: Occasion,
  input: Pick<EndCareInput, 'clientId' | 'reason'>,
): Promise<Outcome<{ cancelled: number }>> {
  const { tx, viewer, now } = occasion
  const { clientId } = input
  await holdBookings(occasion, clientId)
  const ended = await endCare(occasion, input)
  if (!ended.ok) return ended
  const cancelled: string[] = []
  for (const { id, version } of await comingAppointmentsOf(occasion, clientId)) {
    const called = await cancelAppointment(occasion, {
      appointmentId: id,
      version,
      reason: REASON,
      confirmed: 'yes',
    })
    if (called.ok) cancelled.push(id)
  }
  await tx.monitorLink.updateMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      appointmentId: { in: cancelled },
      revokedAt: null,
    },
    data: { revokedAt: now },
  })
  return done({ cancelled: cancelled.length })
}
