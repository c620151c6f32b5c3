import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { newToken, tokenHash } from '@/lib/auth/token'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { mayRunTheClinic } from './policy'

export const newBoard = z.strictObject({
  label: z
    .string('field.label.required')
    .trim()
    .min(2, 'field.label.required')
    .max(60, 'field.label.required'),
})
export const boardNamed = z.strictObject({ deviceId: z.uuid() })

export interface BoardLine {
  readonly id: string
  readonly label: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly revoked: { readonly at: Date; readonly by: string } | null
}

/** Every floor board of the clinic, those that are on first. */
export async function boardsOf({ tx, viewer }: Occasion): Promise<readonly BoardLine[]> {
  if (!mayRunTheClinic(viewer)) return []
  const rows = await tx.boardDevice.findMany({
    where: { clinicId: viewer.clinicId },
    orderBy: [{ revokedAt: { sort: 'desc', nulls: 'first' } }, { recordedAt: 'desc' }],
    take: 100,
  })
  return rows.map((row) => ({
    id: row.id,
    label: row.label,
    madeAt: row.recordedAt,
    madeBy: row.recordedByName,
    revoked: row.revokedAt ? { at: row.revokedAt, by: row.revokedByName ?? '' } : null,
  }))
}

/** Makes a board's secret, told this once to the device that becomes one. */
export async function addBoard(
  occasion: Occasion,
  { label }: z.output<typeof newBoard>,
): Promise<Outcome<{ secret: string }, Refusal<'not_allowed'>>> {
  if (!mayRunTheClinic(occasion.viewer)) return refused('not_allowed')
  const secret = newToken()
  await occasion.tx.boardDevice.createMany({
    data: [{ id: randomUUID(), label, secretHash: tokenHash(secret), ...stamp(occasion) }],
  })
  return done({ secret })
}

/** Takes a board off: it goes dark within seconds, wherever it is. */
export async function revokeBoard(
  { tx, viewer, now }: Occasion,
  { deviceId }: z.output<typeof boardNamed>,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  if (!mayRunTheClinic(viewer) || viewer.kind !== 'staff') return refused('not_allowed')
  const { count } = await tx.boardDevice.updateMany({
    where: { clinicId: viewer.clinicId, id: deviceId, revokedAt: null },
    data: { revokedAt: now, revokedByName: viewer.name },
  })
  return count === 1 ? done(null) : refused('not_found')
}
