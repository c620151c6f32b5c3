import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { hasRole } from '@/lib/kernel/viewer'

/** One opening of a client's record: who, when (real time, the audit's own), and which part of it. */
export interface Opening {
  readonly at: Date
  readonly byName: string
  readonly kind: 'view' | 'export' | 'print' | 'break-glass'
  /** The table that was opened, in the house's own word (`screening`, `journal_entry`); null for the record as a whole. */
  readonly part: string | null
}

const OPENINGS = ['view', 'export', 'print', 'break-glass'] as const

/**
 * Who opened this client's record, newest first: for the client themself, and for an administrator who looks after
 * privacy. The client's own visits are left out. Anyone else gets an empty list, as for a client who is not there.
 */
export async function whoOpened(
  { tx, viewer }: Occasion,
  clientId: string,
  atMost = 200,
): Promise<readonly Opening[]> {
  const own = viewer.kind === 'client' && viewer.clientId === clientId
  if (!own && !hasRole(viewer, 'administrator')) return []
  const rows = await tx.auditEvent.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      kind: { in: [...OPENINGS] },
      actorKind: { in: ['staff', 'monitor'] },
    },
    select: { at: true, actorName: true, kind: true, tableName: true },
    orderBy: { at: 'desc' },
    take: atMost,
  })
  return rows.flatMap(({ at, actorName, kind, tableName }) => {
    const opened = OPENINGS.find((known) => known === kind)
    return opened ? [{ at, byName: actorName ?? '', kind: opened, part: tableName }] : []
  })
}
