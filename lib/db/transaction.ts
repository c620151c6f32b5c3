import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { type Viewer, viewerId, viewerName } from '@/lib/kernel/viewer'
import { database } from './client'

export type Transaction = Prisma.TransactionClient

/**
 * Runs `work` in one transaction that sees only what this viewer may see: the first statement tells row-level
 * security who looks, for this transaction alone. There is no other way to the clinic's tables.
 */
export function transact<Value>(
  viewer: Viewer,
  requestId: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return database().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT
      set_config('app.clinic_id', ${viewer.clinicId}, true),
      set_config('app.viewer', ${viewer.kind}, true),
      set_config('app.client_id', ${'clientId' in viewer ? viewer.clientId : ''}, true),
      set_config('app.member_id', ${'membershipId' in viewer ? viewer.membershipId : ''}, true),
      set_config('app.roles', ${viewer.kind === 'staff' ? viewer.roles.join(',') : ''}, true),
      set_config('app.actor_id', ${viewerId(viewer) ?? ''}, true),
      set_config('app.actor_name', ${viewerName(viewer)}, true),
      set_config('app.request_id', ${requestId}, true)`
    return work(tx)
  })
}

/** The doors that open before there is a viewer: SECURITY DEFINER functions that answer an exact look-up. */
export function lookUp<Row>(query: Prisma.Sql): Promise<Row[]> {
  return database().$queryRaw<Row[]>(query)
}
