import { hasRole, holds, type Viewer } from '@/lib/kernel/viewer'

/** The clinic's own rules are read by those who work by them or answer for them. */
export const maySeeProtocol = (viewer: Viewer): boolean =>
  hasRole(viewer, 'clinician', 'guide', 'administrator')

/** A draft is written and taken back by a clinician or an administrator; it changes nothing until it is signed. */
export const mayDraft = (viewer: Viewer): boolean => hasRole(viewer, 'clinician', 'administrator')

/** The two who sign: the medical director, and a second clinician or an administrator. */
export const maySignProtocol = (viewer: Viewer): boolean => mayDraft(viewer)

/** Under what somebody signs. */
export const signsAs = (viewer: Viewer): string => {
  if (holds(viewer, 'medical_director')) return 'medical_director'
  if (holds(viewer, 'prescriber')) return 'prescriber'
  if (holds(viewer, 'nurse')) return 'nurse'
  return hasRole(viewer, 'clinician') ? 'clinician' : 'administrator'
}
