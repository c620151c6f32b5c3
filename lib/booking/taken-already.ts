import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import { addMinutes } from '@/lib/time/instant'
import type { Wish } from './availability'

/**
 * Whether one of the people who are needed plainly has no time at that moment. One look that asks for no turn and no
 * settings: when a crowd wants one time, all but the first hear so at once, and the long judgement is left to those who
 * may still get it.
 */
export async function isTakenAlready(
  { tx }: Occasion,
  { clinicianId, guideId, moving }: Pick<Wish, 'clinicianId' | 'guideId' | 'moving'>,
  startsAt: Date,
): Promise<boolean> {
  const people = [clinicianId, guideId].filter((id) => id !== null)
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>(Prisma.sql`
    SELECT EXISTS (SELECT 1 FROM busy_spans(${startsAt}::timestamptz, ${addMinutes(startsAt, 1)}::timestamptz, ${moving ?? null}::uuid) b
                    WHERE b.clinician_id = ANY (${people}::uuid[]) OR b.guide_id = ANY (${people}::uuid[])) AS taken`)
  return row?.taken ?? false
}
