import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { localDate } from '@/lib/time/zone'
import { availabilityOf, type Wish } from './availability'
import { bookedKind, type BookingSettings, hasWhoIsNeeded } from './settings'
import { judgeTime, type TimeProblem } from './slots'
import { spanOf } from './spans'

export type PlaceRefusal = Refusal<TimeProblem | 'person_not_here' | 'somebody_missing'>

export interface Place {
  readonly roomId: string | null
  readonly endsAt: Date
}

/** Whether the time is free for everyone and everything that the appointment needs, and in which room. */
export async function placeFor(
  occasion: Occasion,
  wish: Wish,
  startsAt: Date,
  zone: string,
  settings: BookingSettings,
): Promise<Outcome<Place, PlaceRefusal>> {
  const kind = settings.kinds[bookedKind(wish.kind, wish.setting)]
  if (!hasWhoIsNeeded(kind.people, wish)) return refused('somebody_missing')
  if (!(await areHere(occasion, wish))) return refused('person_not_here')
  const date = localDate(startsAt, zone)
  const availability = await availabilityOf(occasion, wish, { date, days: 1, zone }, settings)
  const wanted = spanOf(startsAt, kind.durationMin)
  const verdict = judgeTime(wanted, availability, { ...settings, pause: kind }, occasion.now)
  return verdict.free
    ? done({ roomId: verdict.roomId, endsAt: wanted.until })
    : refused(verdict.why)
}

/** Whether each person named works here now, in the part they are named for. */
async function areHere({ tx, viewer }: Occasion, wish: Wish): Promise<boolean> {
  const parts = [
    { id: wish.clinicianId, role: 'clinician' },
    { id: wish.guideId, role: 'guide' },
  ].filter((part): part is { id: string; role: string } => part.id !== null)
  if (parts.length === 0) return false
  const members = await tx.membership.findMany({
    where: {
      clinicId: viewer.clinicId,
      id: { in: parts.map(({ id }) => id) },
      status: 'active',
    },
    select: { id: true, roles: true },
  })
  return parts.every(({ id, role }) =>
    members.some((member) => member.id === id && member.roles.includes(role)),
  )
}
