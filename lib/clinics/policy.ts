import { hasRole, type Viewer } from '@/lib/kernel/viewer'

/** Who changes the clinic's own facts and its rooms. */
export const mayRunTheClinic = (viewer: Viewer): boolean => hasRole(viewer, 'administrator')

/** Who sees the list of rooms: whoever books or works in them. */
export const maySeeRooms = (viewer: Viewer): boolean =>
  viewer.kind === 'staff' || viewer.kind === 'system'
