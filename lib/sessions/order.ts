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
