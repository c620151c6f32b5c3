import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { hasRole } from '@/lib/kernel/viewer'

/** A letter that did not reach its reader: for the administrator's page, without its text. */
export interface FailedLetter {
  readonly id: string
  readonly to: string
  readonly status: 'failed' | 'cancelled'
  readonly attempts: number
  readonly problem: string | null
  readonly writtenAt: Date
}

/** The clinic's letters that were not taken by the mail server, or were put aside, newest first. */
export async function failedLetters({ tx, viewer }: Occasion): Promise<readonly FailedLetter[]> {
  if (!hasRole(viewer, 'administrator')) return []
  const rows = await tx.outgoingMail.findMany({
    where: { clinicId: viewer.clinicId, status: { in: ['failed', 'cancelled'] } },
    select: {
      id: true,
      toAddress: true,
      status: true,
      attempts: true,
      problem: true,
      recordedAt: true,
    },
    orderBy: { recordedAt: 'desc' },
    take: 50,
  })
  return rows.map(({ toAddress, recordedAt, status, ...row }) => ({
    ...row,
    to: toAddress,
    status: status === 'failed' ? 'failed' : 'cancelled',
    writtenAt: recordedAt,
  }))
}
