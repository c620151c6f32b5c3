import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Setting } from '@/lib/sessions/model'
import { addDays, startOfLocalDay } from '@/lib/time/zone'
import { type CalendarException, EXCEPTION_KINDS, workingSpans } from './exceptions'
import { wordOf } from './appointment-row'
import { type AppointmentKind, STANDING } from './model'
import { openSpansOf } from './open-hours'
import { bookedKind, type BookingSettings } from './settings'
import type { Availability, Busy, RoomTime } from './slots'
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

interface BusyRow {
  readonly starts_at: Date
  readonly ends_at: Date
  readonly room_id: string | null
  readonly clinician_id: string | null
  readonly guide_id: string | null
  readonly kind: AppointmentKind | 'circle'
  readonly setting: Setting
}

export interface Dates {
  /** The first calendar date, in the clinic's zone. */
  readonly date: string
  readonly days: number
  readonly zone: string
}

/** All that decides about times on these calendar dates, nights before and after included. */
export async function availabilityOf(
  occasion: Occasion,
  wish: Wish,
  dates: Dates,
  settings: BookingSettings,
): Promise<Availability> {
  const around = spanAround(dates)
  const people = [wish.clinicianId, wish.guideId].filter((id) => id !== null)
  const busy = await busyIn(occasion, around, wish.moving ?? null)
  const ofPeople = busy.filter(({ clinician_id, guide_id }) =>
    people.some((id) => id === clinician_id || id === guide_id),
  )
  return {
    hours: await hoursOf(occasion, people, dates, around),
    peopleBusy: [
      ...ofPeople.map((row) => withItsPause(row, settings)),
      ...(await ownBusy(occasion, wish, around)),
    ],
    rooms: wish.setting === 'in_clinic' ? await roomsOf(occasion, wish, busy) : null,
    onCall: wish.kind === 'treatment-session' ? await onCallIn(occasion, around) : null,
  }
}

/** The dates, with the nights before and after them. */
export const spanAround = ({ date, days, zone }: Dates): Span => ({
  from: startOfLocalDay(addDays(date, -1), zone),
  until: startOfLocalDay(addDays(date, days + 1), zone),
})

/** What takes the time of each person in a span, with the pause that it asks for. */
export async function busyOf(
  occasion: Occasion,
  around: Span,
  settings: BookingSettings,
): Promise<(memberId: string) => readonly Busy[]> {
  const busy = await busyIn(occasion, around, null)
  return (id) =>
    busy
      .filter(({ clinician_id, guide_id }) => clinician_id === id || guide_id === id)
      .map((row) => withItsPause(row, settings))
}

const spanOfRow = (row: BusyRow): Span => ({ from: row.starts_at, until: row.ends_at })

const withItsPause = (row: BusyRow, { kinds }: BookingSettings): Busy => ({
  ...spanOfRow(row),
  pause: kinds[bookedKind(row.kind, row.setting)],
})

const busyIn = ({ tx }: Occasion, { from, until }: Span, moving: string | null) =>
  tx.$queryRaw<BusyRow[]>(
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

/** The working hours of each of these people, in their order, without what they are away for. */
export async function hoursOf(
  { tx, viewer }: Occasion,
  people: readonly string[],
  { date, days, zone }: Dates,
  around: Span,
): Promise<Span[][]> {
  const exceptions = await exceptionsIn({ tx, viewer }, around)
  const rows = await tx.workingHours.findMany({
    where: {
      clinicId: viewer.clinicId,
      memberId: { in: [...people] },
      member: { status: 'active' },
    },
    select: { memberId: true, weekday: true, opens: true, closes: true },
  })
  const all = Array.from({ length: days + 2 }, (_, n) => addDays(date, n - 1))
  return people.map((id) => {
    const own = rows.filter(({ memberId }) => memberId === id)
    const week = all.flatMap((day) => openSpansOf(own, day, zone))
    return workingSpans(week, id, exceptions)
  })
}

/** Who is away and who is there besides, in a span of time. */
export async function exceptionsIn(
  { tx, viewer }: Pick<Occasion, 'tx' | 'viewer'>,
  { from, until }: Span,
): Promise<readonly CalendarException[]> {
  const rows = await tx.calendarException.findMany({
    where: {
      clinicId: viewer.clinicId,
      withdrawnAt: null,
      startsAt: { lt: until },
      endsAt: { gt: from },
    },
    select: { kind: true, memberId: true, startsAt: true, endsAt: true },
  })
  return rows.map(({ kind, memberId, startsAt, endsAt }) => ({
    kind: wordOf(EXCEPTION_KINDS, kind),
    memberId,
    from: startsAt,
    until: endsAt,
  }))
}

async function roomsOf(
  { tx, viewer }: Occasion,
  wish: Wish,
  busy: readonly BusyRow[],
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
