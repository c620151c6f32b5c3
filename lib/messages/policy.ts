import { hasRole, type StaffViewer, type Viewer } from '@/lib/kernel/viewer'

/** Who answers clients: those who look after them, clinicians for each other. Which threads, the database decides. */
export const mayAnswer = (viewer: Viewer): viewer is StaffViewer =>
  hasRole(viewer, 'clinician', 'guide')

export const mayRead = (viewer: Viewer): boolean => viewer.kind === 'client' || mayAnswer(viewer)

/** Whose conversations a list holds for this viewer. Null: none. */
export function threadScope(viewer: Viewer) {
  if (viewer.kind === 'client') return { clinicId: viewer.clinicId, clientId: viewer.clientId }
  return mayAnswer(viewer) ? { clinicId: viewer.clinicId } : null
}
