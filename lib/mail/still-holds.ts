import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'

/**
 * Whether the appointment that a letter reminds of was moved or cancelled after the letter was written: the last
 * look before it leaves.
 */
export async function fellAwayBefore(
  { tx, viewer }: Occasion,
  dueWorkId: string | null,
): Promise<boolean> {
  if (!dueWorkId) return false
  const rows = await tx.$queryRaw<unknown[]>(Prisma.sql`
    SELECT 1 FROM due_work w
      JOIN appointment a ON a.clinic_id = w.clinic_id AND a.id = w.subject_id
     WHERE w.clinic_id = ${viewer.clinicId}::uuid AND w.id = ${dueWorkId}::uuid AND w.subject_kind = 'appointment'
       AND (a.version <> w.subject_version OR a.status IN ('cancelled', 'noshow'))`)
  return rows.length > 0
}
