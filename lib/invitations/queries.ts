import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { isCredential, isRole, type Role } from '@/lib/people/model'
import { type Invitation, standingOf } from './model'
import { maySeeAnyInvitation, maySeeInvitation } from './policy'

const select = {
  id: true,
  email: true,
  displayName: true,
  role: true,
  credentials: true,
  clientId: true,
  recordedAt: true,
  recordedByName: true,
  expiresAt: true,
  acceptedAt: true,
  revokedAt: true,
} as const

/** The invitations that this viewer may send and so may see, the newest first. */
export async function invitationsOf(
  occasion: Occasion,
  only?: Role,
): Promise<readonly Invitation[]> {
  const { viewer, tx, now } = occasion
  if (!maySeeAnyInvitation(viewer)) return []
  const rows = await tx.invitation.findMany({
    where: { clinicId: viewer.clinicId, ...(only ? { role: only } : {}) },
    select,
    orderBy: [{ recordedAt: 'desc' }, { id: 'asc' }],
    take: 200,
  })
  return rows.flatMap(({ role, credentials, displayName, recordedAt, recordedByName, ...row }) =>
    isRole(role) && maySeeInvitation(viewer, role)
      ? [
          standingOf(
            {
              ...row,
              role,
              name: displayName,
              credentials: credentials.filter(isCredential),
              sentAt: recordedAt,
              sentBy: recordedByName,
            },
            now,
          ),
        ]
      : [],
  )
}
