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
