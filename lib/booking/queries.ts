import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import { addDays, startOfLocalDay } from '@/lib/time/zone'
import { appointmentColumns, appointmentOfRow } from './appointment-row'
import { clinicOf } from './clinic-of'
import { isId } from './is-id'
import { type Appointment, STANDING } from './model'
import { appointmentsFor } from './policy'
import type { Span } from './spans'

/** Which of a day's appointments are shown. */
export interface Only {
  readonly memberId?: string | undefined
  readonly roomId?: string | undefined
  readonly cancelledToo?: boolean | undefined
}

const onlyThese = ({ memberId, roomId, cancelledToo }: Only): Prisma.AppointmentWhereInput[] => [
  ...(memberId ? [{ OR: [{ clinicianId: memberId }, { guideId: memberId }] }] : []),
  ...(roomId ? [{ roomId }] : []),
  ...(cancelledToo ? [] : [{ status: { not: 'cancelled' } }]),
]

/** Appointments that take any moment of the span, in order of time. */
export async function appointmentsBetween(
  { tx, viewer }: Occasion,
  { from, until }: Span,
  only: Only = {},
): Promise<readonly Appointment[]> {
  const rows = await tx.appointment.findMany({
    where: {
      AND: [appointmentsFor(viewer), ...onlyThese(only)],
      clinicId: viewer.clinicId,
      startsAt: { lt: until },
      endsAt: { gt: from },
    },
    select: appointmentColumns,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(appointmentOfRow)
}

/** The appointments of a calendar date, `YYYY-MM-DD`, in the clinic's zone; cancelled ones only when asked for. */
export async function appointmentsOfDay(
  occasion: Occasion,
  day: string,
  only: Only = {},
): Promise<readonly Appointment[]> {
  const { timeZone } = await clinicOf(occasion)
  const span = {
    from: startOfLocalDay(day, timeZone),
    until: startOfLocalDay(addDays(day, 1), timeZone),
  }
  return appointmentsBetween(occasion, span, only)
}

/** One appointment; null where it is not there or not for this viewer. */
export async function appointmentOf(
  { tx, viewer }: Occasion,
  id: string,
): Promise<Appointment | null> {
  if (!isId(id)) return null
  const row = await tx.appointment.findFirst({
    where: { AND: [appointmentsFor(viewer)], clinicId: viewer.clinicId, id },
    select: appointmentColumns,
  })
  return row && appointmentOfRow(row)
}

/** What a client still has before them, the one that is under way included, soonest first. */
export async function comingAppointmentsOf(
  { tx, viewer, now }: Occasion,
  clientId: string,
): Promise<readonly Appointment[]> {
  const rows = await tx.appointment.findMany({
    where: {
      AND: [appointmentsFor(viewer)],
      clinicId: viewer.clinicId,
      clientId,
      endsAt: { gt: now },
      status: { in: [...STANDING] },
    },
    select: appointmentColumns,
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: 20,
  })
  return rows.map(appointmentOfRow)
}

/** The client's next appointment, or the one that is under way; null where nothing is booked. */
export const nextAppointmentOf = async (
  occasion: Occasion,
  clientId: string,
): Promise<Appointment | null> => (await comingAppointmentsOf(occasion, clientId))[0] ?? null
