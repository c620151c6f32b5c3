import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import { type Viewer, viewerId, viewerName } from '@/lib/kernel/viewer'
import { database, doors, TRANSACTION_MS } from './client'
import { quieten } from './quiet-error'

export type Transaction = Prisma.TransactionClient

/** Nobody waits longer for somebody else's row. */
const LOCK_MS = 10_000

/**
 * Runs `work` in one transaction that sees only what this viewer may see: the first statement tells row-level
 * security who looks, for this transaction alone. There is no other way to the clinic's tables. The same statement says
 * how long it may last, so that a process that froze gives its locks back.
 */
export function transact<Value>(
  viewer: Viewer,
  requestId: string,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  return database()
    .$transaction(async (tx) => {
      await tx.$queryRaw`SELECT
      set_config('app.clinic_id', ${viewer.clinicId}, true),
      set_config('app.viewer', ${viewer.kind}, true),
      set_config('app.client_id', ${'clientId' in viewer ? viewer.clientId : ''}, true),
      set_config('app.member_id', ${'membershipId' in viewer ? viewer.membershipId : ''}, true),
      set_config('app.roles', ${viewer.kind === 'staff' ? viewer.roles.join(',') : ''}, true),
      set_config('app.actor_id', ${viewerId(viewer) ?? ''}, true),
      set_config('app.actor_name', ${viewerName(viewer)}, true),
      set_config('app.request_id', ${requestId}, true),
      set_config('statement_timeout', ${TRANSACTION_MS.toString()}, true),
      set_config('lock_timeout', ${LOCK_MS.toString()}, true),
      set_config('idle_in_transaction_session_timeout', ${TRANSACTION_MS.toString()}, true)`
      return work(tx)
    })
    .catch(quieten)
}

/**
 * The doors that open before there is a viewer: SECURITY DEFINER functions that answer an exact look-up. They have
 * connections of their own: a transaction that asks here never waits for one that other transactions hold.
 */
export function lookUp<Row>(query: Prisma.Sql): Promise<Row[]> {
  return doors().$queryRaw<Row[]>(query)
}
