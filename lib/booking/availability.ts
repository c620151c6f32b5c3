import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Setting } from '@/lib/sessions/model'
import { addDays, startOfLocalDay } from '@/lib/time/zone'
import { type AppointmentKind, STANDING } from './model'
import { openSpansOf } from './open-hours'
import type { Availability, RoomTime } from './slots'
import type { Span } from './spans'

/** Who and what an appointment would need. `moving` is the appointment that gives up its own time meanwhile. */
export interface Wish {
  readonly clientId: string
  readonly kind: AppointmentKind
  readonly setting: Setting
  readonly clinicianId: string | null
  readonly guideId: string | null
  /** The only room that will do; null takes whichever is free. */
  readonly roomId: string | null
  /** The room that is tried first. */
  readonly preferredRoomId?: string | null
  readonly moving?: string | null
}

interface Busy {
  readonly starts_at: Date
  readonly ends_at: Date
  readonly room_id: string | null
  readonly clinician_id: string | null
  readonly guide_id: string | null
}

/** All that decides about times on a calendar date of the clinic's zone, nights before and after included. */
export async function availabilityOf(
  occasion: Occasion,
  wish: Wish,
  { date, zone }: { readonly date: string; readonly zone: string },
): Promise<Availability> {
  const around = {
    from: startOfLocalDay(addDays(date, -1), zone),
    until: startOfLocalDay(addDays(date, 2), zone),
  }
  const people = [wish.clinicianId, wish.guideId].filter((id) => id !== null)
  const busy = await busyIn(occasion, around, wish.moving ?? null)
  const ofPeople = busy.filter(({ clinician_id, guide_id }) =>
    people.some((id) => id === clinician_id || id === guide_id),
  )
  return {
    hours: await hoursOf(occasion, people, date, zone),
    peopleBusy: [...ofPeople.map(spanOfRow), ...(await ownBusy(occasion, wish, around))],
    rooms: wish.setting === 'in_clinic' ? await roomsOf(occasion, wish, busy) : null,
    onCall: wish.kind === 'treatment-session' ? await onCallIn(occasion, around) : null,
  }
}

const spanOfRow = (row: Busy): Span => ({ from: row.starts_at, until: row.ends_at })

const busyIn = ({ tx }: Occasion, { from, until }: Span, moving: string | null) =>
  tx.$queryRaw<Busy[]>(
    Prisma.sql`SELECT * FROM busy_spans(${from}::timestamptz, ${until}::timestamptz, ${moving}::uuid)`,
  )

async function ownBusy({ tx, viewer }: Occasion, wish: Wish, around: Span): Promise<Span[]> {
  const rows = await tx.appointment.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: wish.clientId,
      status: { in: [...STANDING] },
      startsAt: { lt: around.until },
      endsAt: { gt: around.from },
      ...(wish.moving ? { id: { not: wish.moving } } : {}),
    },
    select: { startsAt: true, endsAt: true },
  })
  return rows.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }))
}

async function hoursOf(
  { tx, viewer }: Occasion,
  people: readonly string[],
  date: string,
  zone: string,
): Promise<Span[][]> {
  const rows = await tx.workingHours.findMany({
    where: {
      clinicId: viewer.clinicId,
      memberId: { in: [...people] },
      member: { status: 'active' },
    },
    select: { memberId: true, weekday: true, opens: true, closes: true },
  })
  const days = [addDays(date, -1), date, addDays(date, 1)]
  return people.map((id) => {
    const own = rows.filter(({ memberId }) => memberId === id)
    return days.flatMap((day) => openSpansOf(own, day, zone))
  })
}

async function roomsOf(
  { tx, viewer }: Occasion,
  wish: Wish,
  busy: readonly Busy[],
): Promise<RoomTime[]> {
  const rooms = await tx.room.findMany({
    where: {
      clinicId: viewer.clinicId,
      active: true,
      ...(wish.roomId ? { id: wish.roomId } : {}),
    },
    select: { id: true },
    orderBy: { name: 'asc' },
  })
  return rooms
    .toSorted(
      (a, b) => Number(b.id === wish.preferredRoomId) - Number(a.id === wish.preferredRoomId),
    )
    .map(({ id }) => ({ id, busy: busy.filter(({ room_id }) => room_id === id).map(spanOfRow) }))
}

async function onCallIn({ tx, viewer }: Occasion, { from, until }: Span): Promise<Span[]> {
  const shifts = await tx.dutyShift.findMany({
    where: {
      clinicId: viewer.clinicId,
      duty: 'on_call',
      member: { status: 'active' },
      startsAt: { lt: until },
      endsAt: { gt: from },
    },
    select: { startsAt: true, endsAt: true },
  })
  return shifts.map(({ startsAt, endsAt }) => ({ from: startsAt, until: endsAt }))
}
