import 'server-only'
import { randomUUID } from 'node:crypto'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Appointment } from './model'
import type { FreedTime } from './waitlist'

/** Has the waitlist look at a time that became free, once this change is committed. */
export async function lookForSomebody(
  occasion: Occasion,
  { from, until, clinicianId, guideId, roomId }: FreedTime,
  dueAt = occasion.now,
): Promise<void> {
  if (from <= occasion.now) return
  await schedule(occasion, [
    {
      kind: 'waitlist-look',
      subjectKind: 'freed-time',
      subjectId: randomUUID(),
      dueAt,
      payload: {
        from: from.toISOString(),
        until: until.toISOString(),
        clinicianId,
        guideId,
        roomId,
      },
    },
  ])
}

/** The time of an appointment that is called off, or was moved away from it. `dueAt`: not offered to anybody sooner. */
export const freed = (
  occasion: Occasion,
  { startsAt, endsAt, clinician, guide, room }: Appointment,
  dueAt?: Date,
): Promise<void> =>
  lookForSomebody(
    occasion,
    {
      from: startsAt,
      until: endsAt,
      clinicianId: clinician?.id ?? null,
      guideId: guide?.id ?? null,
      roomId: room?.id ?? null,
    },
    dueAt,
  )
