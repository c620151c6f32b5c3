import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'

/**
 * One booking of a clinic at a time, until this transaction ends: what was free when it was looked at is still free when
 * it is written. The exclusion constraints judge whoever does not come this way.
 */
export async function takeTurn({ tx, viewer }: Occasion): Promise<void> {
  await tx.$queryRaw(
    Prisma.sql`SELECT pg_advisory_xact_lock(hashtextextended(${`booking:${viewer.clinicId}`}, 0))::text`,
  )
}
