import type { Credential } from '@/lib/kernel/viewer'
import type { Role } from '@/lib/people/model'

/** How long an invitation may be used, in hours. */
export const INVITATION_HOURS = 72

interface Facts {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly credentials: readonly Credential[]
  readonly clientId: string | null
  readonly sentAt: Date
  readonly sentBy: string
  readonly expiresAt: Date
}

export type Invitation = Facts &
  (
    | { readonly status: 'open' }
    | { readonly status: 'expired' }
    | { readonly status: 'accepted'; readonly acceptedAt: Date }
    | { readonly status: 'revoked'; readonly revokedAt: Date }
  )

/** What became of an invitation, at this instant. A used one stays used, whatever came after. */
export function standingOf(
  invitation: Facts & { readonly acceptedAt: Date | null; readonly revokedAt: Date | null },
  now: Date,
): Invitation {
  const { acceptedAt, revokedAt, ...facts } = invitation
  if (acceptedAt) return { ...facts, status: 'accepted', acceptedAt }
  if (revokedAt) return { ...facts, status: 'revoked', revokedAt }
  return { ...facts, status: facts.expiresAt > now ? 'open' : 'expired' }
}
