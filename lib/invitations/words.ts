import type { Invitation } from './model'

/** Keys under `people.invitation`, and how a status looks. */
export const invitationWords = {
  open: { key: 'status.open', tone: 'waiting' },
  expired: { key: 'status.expired', tone: 'neutral' },
  accepted: { key: 'status.accepted', tone: 'success' },
  revoked: { key: 'status.revoked', tone: 'neutral' },
} as const satisfies Record<Invitation['status'], { key: string; tone: string }>

const DONE = ['sent', 'again', 'revoked'] as const

/** The key under `people.invitation` that says what was just done, from the page's address. */
export function invitationDone(text: string | undefined) {
  const known = DONE.find((word) => word === text)
  return known ? (`done.${known}` as const) : null
}
