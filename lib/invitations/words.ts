import type { Invitation } from './model'

/** Keys under `people.invitation`, and how a status looks. */
export const invitationWords = {
  open: { key: 'status.open', tone: 'waiting' },
  expired: { key: 'status.expired', tone: 'neutral' },
  accepted: { key: 'status.accepted', tone: 'success' },
  revoked: { key: 'status.revoked', tone: 'neutral' },
} as const satisfies Record<Invitation['status'], { key: string; tone: string }>
