import { hasRole, type Viewer } from '@/lib/kernel/viewer'

/** Who sees and changes the list of those who work here. Everything else is no. */
export const mayRunThePeople = (viewer: Viewer): boolean => hasRole(viewer, 'administrator')

/** Who sees the names of colleagues: for a care team, a booking, a handover. */
export const maySeeColleagues = (viewer: Viewer): boolean =>
  viewer.kind === 'staff' || viewer.kind === 'system'

/** Who plans their own absence: those who look after clients. */
export const mayBeAway = (viewer: Viewer): boolean => hasRole(viewer, 'clinician', 'guide')

/** Who writes the rota of duties. */
export const mayRunTheRota = (viewer: Viewer): boolean => hasRole(viewer, 'administrator')
