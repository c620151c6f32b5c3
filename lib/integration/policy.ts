import { inCareOf } from '@/lib/clients/policy'
import { hasRole, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'

/** A journal is its writer's. Nobody else writes in it, shares it, or sees an earlier version. */
export const mayWriteJournal = (viewer: Viewer): boolean => viewer.kind === 'client'

/** Whether this viewer reads entries that were shared; which ones, the database decides at every look. */
export const mayReadShared = (viewer: Viewer): viewer is StaffViewer =>
  hasRole(viewer, 'guide', 'clinician')

/** The clinic's own questions are kept by its administrator; what people answer, they never see. */
export const mayKeepPrompts = (viewer: Viewer): boolean => hasRole(viewer, 'administrator')

/**
 * Whose plan this viewer sees: a client their own; a guide or clinician that of a client whose care they share or stand in for. Null:
 * none.
 */
export function planScope(viewer: Viewer, clientId: string) {
  const { clinicId } = viewer
  if (viewer.kind === 'client') return { clinicId, clientId: viewer.clientId }
  if (!mayReadShared(viewer)) return null
  return {
    clinicId,
    clientId,
    client: inCareOf(viewer.membershipId),
  }
}

/** Who writes notes for a supervisor or a colleague: those who look after people. Which ones they read, the database decides. */
export const mayWriteColleagueNote = (viewer: Viewer): viewer is StaffViewer =>
  hasRole(viewer, 'guide', 'clinician')

/** Whose offered steps this viewer sees: the same people's as their plans. */
export const offerScope = planScope
