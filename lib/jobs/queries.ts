import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { hasRole } from '@/lib/kernel/viewer'

/** Work that could not be done, for the administrator's page: what it was, and the log's id of what broke. */
export interface FailedWork {
  readonly id: string
  readonly kind: string
  readonly dueAt: Date
  readonly attempts: number
  readonly note: string | null
}

/** The clinic's failed work, newest first; a failure that nobody sees is a reminder that nobody gets. */
export async function failedWork(occasion: Occasion): Promise<readonly FailedWork[]> {
  const { tx, viewer } = occasion
  if (!hasRole(viewer, 'administrator') && viewer.kind !== 'system') return []
  return tx.dueWork.findMany({
    where: { clinicId: viewer.clinicId, status: 'failed' },
    select: { id: true, kind: true, dueAt: true, attempts: true, note: true },
    orderBy: { dueAt: 'desc' },
    take: 50,
  })
}
