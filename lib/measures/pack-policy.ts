import { hasRole, holds, type Viewer } from '@/lib/kernel/viewer'

/** Who may bring in the words of a questionnaire, and answers for its licence. */
export const mayKeepPacks = (viewer: Viewer): boolean =>
  hasRole(viewer, 'administrator') || holds(viewer, 'medical_director')
