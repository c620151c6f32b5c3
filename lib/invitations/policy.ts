import { hasRole, type Viewer } from '@/lib/kernel/viewer'
import type { Role } from '@/lib/people/model'

/** Staff are invited by the administrator; clients by whoever receives them. */
export const mayInvite = (viewer: Viewer, role: Role): boolean =>
  role === 'client'
    ? hasRole(viewer, 'front_desk', 'clinician', 'administrator')
    : hasRole(viewer, 'administrator')

/** Whose invitations somebody sees: the same ones that they may send. */
export const maySeeInvitation = mayInvite

export const maySeeAnyInvitation = (viewer: Viewer): boolean => mayInvite(viewer, 'client')
