import type { Prisma } from '@/generated/prisma/client'
import { inCareOf } from '@/lib/clients/policy'
import { hasRole, holds, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'
import type { AppointmentKind } from './model'

/** A guide alone sees what belongs to their own care; whoever holds another role too sees the clinic's calendar. */
export const seesOwnCareOnly = (viewer: Viewer): viewer is StaffViewer =>
  viewer.kind === 'staff' && !viewer.roles.some((role) => role !== 'guide')

/** Which appointments exist for this viewer: a guide's are those of their own care; a client's and a sitter's their own. */
export function appointmentsFor(viewer: Viewer): Prisma.AppointmentWhereInput {
  const { clinicId } = viewer
  switch (viewer.kind) {
    case 'system':
      return { clinicId }
    case 'client':
      return { clinicId, clientId: viewer.clientId }
    case 'monitor':
      return { clinicId, id: viewer.appointmentId }
    case 'staff':
      if (!seesOwnCareOnly(viewer)) return { clinicId }
      return {
        clinicId,
        OR: [{ guideId: viewer.membershipId }, { client: inCareOf(viewer.membershipId) }],
      }
  }
}

/** Clinicians and the front desk book everything, guides book talks, clients for themselves among what is offered. */
export function mayBook(viewer: Viewer, kind: AppointmentKind, clientId: string): boolean {
  const talk = kind !== 'treatment-session'
  if (viewer.kind === 'system' || hasRole(viewer, 'clinician', 'front_desk')) return true
  if (hasRole(viewer, 'guide')) return talk
  return viewer.kind === 'client' && viewer.clientId === clientId
}

/** Who may book it may also move it, or call it off. */
export const mayChange = mayBook

/** Arrivals and absences are the front desk's and the clinicians' to say. */
export const mayMark = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician', 'front_desk')

/** Waiting people, invitations and free times of the whole clinic. */
export const mayRunTheDesk = (viewer: Viewer): boolean => hasRole(viewer, 'clinician', 'front_desk')

/** Who is away, and when the clinic is closed: whoever answers the phone writes it down. */
export const mayRunTheCalendar = (viewer: Viewer): boolean =>
  hasRole(viewer, 'administrator', 'front_desk', 'clinician')

/** An order is a prescriber's. */
export const mayOrder = (viewer: Viewer): boolean =>
  hasRole(viewer, 'clinician') && holds(viewer, 'prescriber')

/** Doses are read by those who treat: the front desk and guides see that an order exists, not what it holds. */
export const mayReadOrders = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician')

interface Entry {
  readonly id: string
  readonly clientId: string
  readonly kind: AppointmentKind | 'circle'
}

/**
 * Where an appointment leads: those who treat to the session, everybody else to its booking. A circle leads guides to
 * its page, and nobody else anywhere.
 */
export const entryHref =
  (viewer: Viewer) =>
  ({ id, clientId, kind }: Entry): string | null => {
    if (kind === 'circle') return hasRole(viewer, 'guide') ? `/circles/${id}` : null
    return kind === 'treatment-session' && hasRole(viewer, 'clinician')
      ? `/sessions/${id}`
      : `/clients/${clientId}/book#${id}`
  }
