import { clientScope } from '@/lib/clients/policy'
import { hasRole, type Viewer } from '@/lib/kernel/viewer'

/** Whose sessions with a dose exist for this viewer: a client's own, a guide's caseload, all for a clinician. Null: none. */
export function aftercareScope(viewer: Viewer, clientId: string) {
  const reads =
    viewer.kind === 'client' || viewer.kind === 'system' || hasRole(viewer, 'clinician', 'guide')
  if (!reads) return null
  return { clinicId: viewer.clinicId, clientId, client: clientScope(viewer) }
}

/** Only the person who slept can say that they slept. */
export const maySayTheySlept = (viewer: Viewer): boolean => viewer.kind === 'client'

/** Only the person themself says how they are. */
export const mayAnswerCheckIn = (viewer: Viewer): boolean => viewer.kind === 'client'

/** What was said about somebody of the staff is read by the safeguarding lead in its alert, and by nobody in a list. */
export const seesWhatConcernsStaff = (viewer: Viewer): boolean => viewer.kind === 'client'
