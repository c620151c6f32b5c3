import 'server-only'
import type { Prisma } from '@/generated/prisma/client'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { Appointment, AppointmentStatus } from './model'
import { appointmentOf } from './queries'

export type ChangeRefusal = Refusal<
  'not_found' | 'not_allowed' | 'changed_meanwhile' | 'session_begun' | 'already_over'
>

/** The appointment in the version that the person saw and in a state that still allows the change. */
export async function appointmentToChange(
  occasion: Occasion,
  { appointmentId, version }: { readonly appointmentId: string; readonly version: number },
  may: (appointment: Appointment) => boolean,
  statuses: readonly AppointmentStatus[],
): Promise<Outcome<Appointment, ChangeRefusal>> {
  const appointment = await appointmentOf(occasion, appointmentId)
  if (!appointment) return refused('not_found')
  if (!may(appointment)) return refused('not_allowed')
  if (appointment.version !== version) return refused('changed_meanwhile')
  if (!statuses.includes(appointment.status)) return refused('already_over')
  return (await hasBegun(occasion, appointmentId)) ? refused('session_begun') : done(appointment)
}

/** A session in which something has been given is ended by its own discharge, never by the calendar. */
async function hasBegun({ tx, viewer }: Occasion, appointmentId: string): Promise<boolean> {
  const given = await tx.doseAdministration.findFirst({
    where: { clinicId: viewer.clinicId, session: { appointmentId } },
    select: { id: true },
  })
  return given !== null
}

/** Writes the change and a new version; false where someone else was faster. */
export async function writeChange(
  { tx, viewer }: Occasion,
  { id, version }: Pick<Appointment, 'id' | 'version'>,
  data: Prisma.AppointmentUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.appointment.updateMany({
    where: { clinicId: viewer.clinicId, id, version },
    data: { ...data, version: version + 1 },
  })
  return count === 1
}
