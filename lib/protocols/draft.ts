import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { instantsOfLocal } from '@/lib/time/zone'
import { hashOfProtocol } from './hash'
import { mayDraft } from './policy'
import { openDraft, versionsOf } from './queries'
import { changesOf } from './rules'
import type { DraftInput, WithdrawDraftInput } from './schema'

export type DraftRefusal = Refusal<
  'not_allowed' | 'changed_meanwhile' | 'nothing_changed' | 'no_such_hour' | 'before_the_last'
>

/**
 * Writes a draft. It changes nothing by itself; one that waited before it is taken back, with the signatures under it,
 * since they were for other words.
 */
export async function draftProtocol(
  occasion: Occasion<StaffViewer>,
  { basedOn, content, fromDate, fromTime, why }: DraftInput,
): Promise<Outcome<{ draftId: string; hash: string }, DraftRefusal>> {
  const { tx, viewer, now } = occasion
  const { clinicId } = viewer
  if (!mayDraft(viewer)) return refused('not_allowed')
  await lockProtocol(occasion)
  const latest = (await versionsOf(occasion))?.[0]
  if (!latest || latest.version !== basedOn) return refused('changed_meanwhile')
  // What Stillwater brings along is signed as it is, or changed: both are a first version.
  if (latest.version > 0 && changesOf(latest.content, content).length === 0)
    return refused('nothing_changed')
  const inForceFrom = instantsOfLocal(`${fromDate}T${fromTime}`, viewer.clinic.timeZone).at(-1)
  if (!inForceFrom) return refused('no_such_hour')
  if (latest.inForceFrom && inForceFrom < latest.inForceFrom) return refused('before_the_last')
  await tx.protocolDraft.updateMany({
    where: { clinicId, withdrawnAt: null, adoptedAt: null },
    data: { withdrawnAt: now, withdrawnByName: viewer.name },
  })
  const draftId = randomUUID()
  const hash = hashOfProtocol({ basedOn, inForceFrom, content })
  await tx.protocolDraft.createMany({
    data: [
      {
        id: draftId,
        basedOn,
        content: JSON.parse(JSON.stringify(content)) as object,
        hash,
        inForceFrom,
        why,
        ...stamp(occasion),
      },
    ],
  })
  return done({ draftId, hash })
}

/** Takes a draft back; it stays on record with the signatures that it had. */
export async function withdrawDraft(
  occasion: Occasion<StaffViewer>,
  { draftId }: WithdrawDraftInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  const { tx, viewer, now } = occasion
  if (!mayDraft(viewer)) return refused('not_allowed')
  await lockProtocol(occasion)
  if ((await openDraft(occasion))?.id !== draftId) return refused('not_found')
  await tx.protocolDraft.updateMany({
    where: { clinicId: viewer.clinicId, id: draftId },
    data: { withdrawnAt: now, withdrawnByName: viewer.name },
  })
  return done(null)
}

/** One change of the clinic's protocol at a time. */
export const lockProtocol = ({ tx, viewer }: Occasion) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('protocol:' || ${viewer.clinicId}, 0))::text`
