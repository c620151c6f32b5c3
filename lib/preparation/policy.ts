import type { Prisma } from '@/generated/prisma/client'
import { appointmentsFor } from '@/lib/booking/policy'
import { hasRole, holds, type Viewer } from '@/lib/kernel/viewer'
import type { Lift } from './finding'

/** Whose way to a session exists for this viewer. A sitter sees their session through their own screen only. */
export const preparationsFor = (viewer: Viewer): Prisma.AppointmentWhereInput => ({
  AND: [appointmentsFor(viewer), { kind: 'treatment-session' }],
  ...(mayPrepare(viewer) ? {} : { id: { in: [] } }),
})

/** The client for themself, those who treat, and the clinic's own jobs. */
export const mayPrepare = (viewer: Viewer): boolean =>
  viewer.kind === 'client' || viewer.kind === 'system' || hasRole(viewer, 'clinician', 'guide')

/** Names of medicines and substances are for the client and the clinicians; a guide reads the rule alone. */
export const mayReadSubjects = (viewer: Viewer): boolean =>
  viewer.kind === 'client' || viewer.kind === 'system' || hasRole(viewer, 'clinician')

/** The same finding for those who read the rule alone. */
export function withoutSubject<F extends { readonly subject?: string }>(
  finding: F,
): Omit<F, 'subject'> {
  const { subject, ...rest } = finding
  return subject === undefined ? finding : rest
}

export type MayLift = 'yes' | 'not_a_clinician' | 'nobody' | 'prescriber'

/** Whether this person may decide about a finding: nobody, any clinician, or a prescriber (clinical rules, C.1). */
export function mayLift(viewer: Viewer, lift: Lift): MayLift {
  if (!hasRole(viewer, 'clinician')) return 'not_a_clinician'
  if (lift === 'nobody') return 'nobody'
  return lift === 'clinician' || holds(viewer, 'prescriber') ? 'yes' : 'prescriber'
}

/** The checklist is the client's until they have arrived; those who treat ask again until the dose. */
export const mayAnswerChecklist = (viewer: Viewer, status: string): boolean =>
  status === 'booked'
    ? mayPrepare(viewer)
    : status === 'checked-in' && hasRole(viewer, 'clinician', 'guide')

/** The client names who stays with them; staff may write it down for them. */
export const mayNameMonitor = (viewer: Viewer): boolean =>
  viewer.kind === 'client' ||
  viewer.kind === 'system' ||
  hasRole(viewer, 'clinician', 'guide', 'front_desk')

/** How a client wants to be kept company is for those who do, and for themself. */
export const mayReadWishes = (viewer: Viewer, clientId: string): boolean =>
  ((viewer.kind === 'client' || viewer.kind === 'monitor') && viewer.clientId === clientId) ||
  hasRole(viewer, 'clinician', 'guide')

/** The link and its spoken code are handed out by the clinic. */
export const mayMakeMonitorLink = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician', 'guide', 'front_desk')
