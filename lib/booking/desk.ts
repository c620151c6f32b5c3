import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { mayRunTheDesk } from './policy'

/** Somebody who may be booked for a treatment session and is not: only that they may, never why. */
export interface WaitingForBooking {
  readonly clientId: string
  readonly name: string
  readonly clearedUntil: Date
}

/** Clients with a clearance in force and no treatment session ahead; whose clearance ends first comes first. */
export async function waitingForBooking({
  tx,
  viewer,
  now,
}: Occasion): Promise<readonly WaitingForBooking[]> {
  if (!mayRunTheDesk(viewer)) return []
  const { clinicId } = viewer
  const rows = await tx.screeningDetermination.findMany({
    where: {
      clinicId,
      outcome: 'cleared',
      clearedUntil: { gte: now },
      clearanceWithdrawal: { is: null },
      client: {
        status: { in: ['invited', 'active'] },
        appointments: {
          none: {
            kind: 'treatment-session',
            status: { in: ['booked', 'checked-in'] },
            endsAt: { gt: now },
          },
        },
      },
    },
    select: {
      clientId: true,
      clearedUntil: true,
      client: { select: { legalName: true } },
    },
    orderBy: [{ clearedUntil: 'asc' }, { id: 'asc' }],
    take: 50,
  })
  const seen = new Map<string, WaitingForBooking>()
  for (const { clientId, clearedUntil, client } of rows)
    if (clearedUntil) seen.set(clientId, { clientId, name: client.legalName, clearedUntil })
  return [...seen.values()]
}

export interface PendingInvitation {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly expiresAt: Date
  readonly expired: boolean
}

/** Clients who have been invited and have not come in yet, the oldest first. */
export async function pendingInvitations({
  tx,
  viewer,
  now,
}: Occasion): Promise<readonly PendingInvitation[]> {
  if (!mayRunTheDesk(viewer)) return []
  const rows = await tx.invitation.findMany({
    where: { clinicId: viewer.clinicId, role: 'client', acceptedAt: null, revokedAt: null },
    select: { id: true, displayName: true, email: true, expiresAt: true },
    orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }],
    take: 50,
  })
  return rows.map(({ displayName, ...row }) => ({
    ...row,
    name: displayName,
    expired: row.expiresAt <= now,
  }))
}
