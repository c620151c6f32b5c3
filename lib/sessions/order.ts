import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Route } from './model'
import type { SessionAtHand } from './session-row'

export interface OrderInForce {
  readonly id: string
  readonly medication: string
  readonly doseMg: number
  readonly route: Route
  readonly validUntil: Date
  readonly signerName: string
  readonly signerCredential: string
  readonly signedAt: Date
}

/** The prescriber's order for this client and route that is in force now; null where there is none. */
export async function orderInForce(
  { tx, viewer, now }: Occasion,
  { clientId, route }: Pick<SessionAtHand, 'clientId' | 'route'>,
): Promise<OrderInForce | null> {
  const row = await tx.doseOrder.findFirst({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      route,
      status: 'active',
      validUntil: { gte: now },
    },
    orderBy: { signedAt: 'desc' },
    select: {
      id: true,
      medication: true,
      doseMg: true,
      validUntil: true,
      signerName: true,
      signerCredential: true,
      signedAt: true,
    },
  })
  return row && { ...row, route }
}

/** The same, held still until the transaction ends: an order that is being stopped is stopped first, or waits. */
export async function heldOrder(
  occasion: Occasion,
  session: Pick<SessionAtHand, 'clientId' | 'route'>,
): Promise<OrderInForce | null> {
  const { tx, viewer } = occasion
  await tx.$queryRaw`SELECT id FROM dose_order
    WHERE clinic_id = ${viewer.clinicId}::uuid AND client_id = ${session.clientId}::uuid AND status = 'active' FOR SHARE`
  return orderInForce(occasion, session)
}
