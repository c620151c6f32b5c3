import { inCareOf } from '@/lib/clients/policy'
import { hasRole, holds, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'

/** Which sessions exist for this viewer. A guide's are those of clients in their care; a client's and a monitor's their own. */
export function sessionScope(viewer: Viewer) {
  const { clinicId } = viewer
  switch (viewer.kind) {
    case 'system':
      return { clinicId }
    case 'monitor':
      return { clinicId, appointmentId: viewer.appointmentId }
    case 'client':
      return { clinicId, clientId: viewer.clientId }
    case 'staff':
      if (viewer.roles.includes('clinician')) return { clinicId }
      return viewer.roles.includes('guide')
        ? { clinicId, client: inCareOf(viewer.membershipId) }
        : null
  }
}

/** The booked sessions behind them, before anyone has opened one. */
export function bookedScope(viewer: Viewer) {
  const scope = sessionScope(viewer)
  if (!scope || viewer.kind === 'monitor') return null
  return { ...scope, kind: 'treatment-session' }
}

/** Checking in, readings, events and recovery: those who sit with the client. */
export const mayRunSession = (viewer: Viewer): viewer is StaffViewer =>
  hasRole(viewer, 'clinician', 'guide')

/** The door to the dose, overrides and the discharge are a clinician's. */
export const mayDecideSession = (viewer: Viewer): boolean => hasRole(viewer, 'clinician')

/** Who may sign a client out: a clinician; at home also the guide, with a clinician on call (facts D.6, 12). */
export const mayDischarge = (viewer: Viewer, setting: 'at_home' | 'in_clinic'): boolean =>
  hasRole(viewer, 'clinician') || (setting === 'at_home' && hasRole(viewer, 'guide'))

export const mayGiveDose = (viewer: Viewer): viewer is StaffViewer =>
  hasRole(viewer, 'clinician') && holds(viewer, 'prescriber', 'nurse', 'medical_director')

/** The amount that was ordered is for those who treat; what was given is known to everyone who sits there. */
export const mayReadOrder = (viewer: Viewer): boolean => hasRole(viewer, 'clinician')

export const mayReadNote = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'clinician', 'guide')

/** The ledger of controlled medicines: who treats, and who answers for the clinic. */
export const mayReadStock = (viewer: Viewer): boolean =>
  hasRole(viewer, 'clinician', 'administrator')

/** Whoever may give a dose also takes in, counts, wastes and returns. */
export const mayMoveStock = (viewer: Viewer): boolean => mayGiveDose(viewer)
