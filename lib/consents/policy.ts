import { hasRole, type Viewer } from '@/lib/kernel/viewer'

/** A text is published by an administrator or a clinician of the clinic, and by its founding. */
export const mayPublish = (viewer: Viewer): boolean =>
  viewer.kind === 'system' || hasRole(viewer, 'administrator', 'clinician')

/** A consent is signed and taken back by the client alone. */
export const maySign = (viewer: Viewer): boolean => viewer.kind === 'client'

/** Whether a client has consented is known to themself and to those who treat them or begin a session. */
export const mayReadConsents = (viewer: Viewer, clientId: string): boolean =>
  viewer.kind === 'system' ||
  (viewer.kind === 'client' && viewer.clientId === clientId) ||
  hasRole(viewer, 'clinician', 'guide', 'front_desk')
