import { hasRole, holds, type Viewer } from '@/lib/kernel/viewer'

/** Who may bring in the words of a questionnaire, and answers for its licence. */
export const mayKeepPacks = (viewer: Viewer): boolean =>
  hasRole(viewer, 'administrator') ||
  (hasRole(viewer, 'clinician') && holds(viewer, 'medical_director'))
