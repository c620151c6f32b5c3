import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { moveTo } from './move'
import { sessionScope } from './policy'
import { type SessionAtHand, sessionAtHand } from './session-row'

/**
 * The treatment session of a booked appointment, opened when it is first worked on: scheduled, and open for the checks
 * before it. Null = no such appointment, not a treatment session, or not for this viewer.
 */
export async function ensureSession(
  occasion: Occasion,
  appointmentId: string,
): Promise<SessionAtHand | null> {
  const found = await sessionAtHand(occasion, appointmentId)
  if (found || !sessionScope(occasion.viewer)) return found
  const { clinicId } = occasion.viewer
  const appointment = await occasion.tx.appointment.findFirst({
    where: {
      clinicId,
      id: appointmentId,
      kind: 'treatment-session',
      status: { in: ['booked', 'checked-in'] },
    },
    select: { clientId: true, setting: true, route: true, medicineAt: true },
  })
  if (!appointment?.route) return null
  const { clientId, setting, route } = appointment
  const order = await occasion.tx.doseOrder.findFirst({
    where: { clinicId, clientId, route, status: 'active', validUntil: { gte: occasion.now } },
    orderBy: { signedAt: 'desc' },
    select: { id: true },
  })
  await occasion.tx.treatmentSession.createMany({
    data: [
      {
        id: randomUUID(),
        clientId,
        appointmentId,
        orderId: order?.id ?? null,
        setting,
        route,
        openedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  const opened = await sessionAtHand(occasion, appointmentId)
  if (!opened || opened.seq > 0) return opened
  return moveTo(occasion, await moveTo(occasion, opened, 'SCHEDULED'), 'PRECHECK_OPEN')
}
