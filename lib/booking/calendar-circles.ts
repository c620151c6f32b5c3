import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { CalendarEntry } from './calendar-rows'
import type { CalendarAsked } from './calendar-view'
import { seesOwnCareOnly } from './policy'
import type { Span } from './spans'

/**
 * The circles of a span of time, which take the time of whoever leads them. They hold no client and no room, so a search
 * for one of those, or for a kind of appointment, finds none.
 */
export async function calendarCircles(
  { tx, viewer }: Occasion,
  zone: string,
  { from, until }: Span,
  { memberId, roomId, kind, sought }: CalendarAsked,
): Promise<readonly CalendarEntry[]> {
  if (roomId || kind || sought?.words) return []
  const rows = await tx.circle.findMany({
    where: {
      AND: [
        seesOwnCareOnly(viewer) ? { facilitatorId: viewer.membershipId } : {},
        memberId ? { facilitatorId: memberId } : {},
      ],
      clinicId: viewer.clinicId,
      cancelledAt: null,
      startsAt: { lt: until },
      endsAt: { gt: from },
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      title: true,
      startsAt: true,
      endsAt: true,
      format: true,
      facilitator: { select: { id: true, displayName: true } },
    },
  })
  return rows.map(({ id, title, startsAt, endsAt, facilitator, format }) => ({
    id,
    version: 1,
    clientId: '',
    clientName: title,
    clientZone: zone,
    kind: 'circle',
    setting: format === 'video' ? 'at_home' : 'in_clinic',
    status: 'booked',
    waits: false,
    startsAt,
    endsAt,
    room: null,
    clinician: null,
    guide: { id: facilitator.id, name: facilitator.displayName },
  }))
}
