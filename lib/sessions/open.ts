import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { Route } from './model'
import { moveTo } from './move'
import { orderInForce } from './order'
import { bookedScope, mayRunSession } from './policy'
import { type SessionAtHand, sessionAtHand } from './session-row'

/**
 * The treatment session of a booked appointment, opened when it is first worked on: scheduled, and open for the checks
 * before it. Null = no such appointment, not a treatment session, called off, or not for this viewer.
 */
export async function ensureSession(
  occasion: Occasion,
  appointmentId: string,
): Promise<SessionAtHand | null> {
  const found = await sessionAtHand(occasion, appointmentId)
  const scope = bookedScope(occasion.viewer)
  if (found || !scope || !mayRunSession(occasion.viewer)) return found
  const appointment = await occasion.tx.appointment.findFirst({
    where: { ...scope, id: appointmentId, status: { in: ['booked', 'checked-in'] } },
    select: { clientId: true, setting: true, route: true },
  })
  if (!appointment?.route) return null
  const { clientId, setting } = appointment
  const route = appointment.route as Route
  const order = await orderInForce(occasion, { clientId, route })
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
