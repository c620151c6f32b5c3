import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { raiseAlert } from '@/lib/alerts/raise'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { askSchema, replySchema, reviewSchema } from './guide-schema'
import { mayReadShared } from './policy'
import { replyBody } from './sealed-places'

type By = Occasion<StaffViewer>
export type GuideRefusal = Refusal<'no_longer_shared' | 'already_asked'>

/** The entry while it is shared with this viewer: the database answers nothing otherwise. */
async function sharedNow({ tx, viewer }: By, entryId: string) {
  if (!mayReadShared(viewer)) return null
  const [row] = await tx.$queryRaw<{ client_id: string; share_id: string }[]>`
    SELECT j.client_id, s.id AS share_id
      FROM journal_entry j
      JOIN entry_share s ON s.clinic_id = j.clinic_id AND s.entry_id = j.id AND s.revoked_at IS NULL
     WHERE j.clinic_id = ${viewer.clinicId}::uuid AND j.id = ${entryId}::uuid AND j.put_away_at IS NULL`
  return row ? { clientId: row.client_id, shareId: row.share_id } : null
}

/** Writes back to the person who shared. The words are sealed with that person's key. */
export async function replyToEntry(
  occasion: By,
  { entryId, text }: z.output<typeof replySchema>,
): Promise<Outcome<null, GuideRefusal>> {
  const shared = await sharedNow(occasion, entryId)
  if (!shared) return refused('no_longer_shared')
  const id = randomUUID()
  const { clientId } = shared
  await occasion.tx.guideReply.createMany({
    data: [
      {
        id,
        entryId,
        clientId,
        body: Buffer.from(await sealText(occasion, clientId, replyBody(id), text)),
        repliedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  return done(null)
}

/** Takes an entry out of the queue; with a reply or without one. A second press changes nothing. */
export async function markReviewed(
  occasion: By,
  { entryId, shareId }: z.output<typeof reviewSchema>,
): Promise<Outcome<null, GuideRefusal>> {
  const shared = await sharedNow(occasion, entryId)
  if (shared?.shareId !== shareId) return refused('no_longer_shared')
  await occasion.tx.entryReview.createMany({
    data: [
      {
        id: randomUUID(),
        entryId,
        shareId,
        clientId: shared.clientId,
        reviewedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  return done(null)
}

/** Asks the client's clinician to look; the alert carries what it is about as a code, never the client's words. */
export async function askClinician(
  occasion: By,
  { entryId, about, soon }: z.output<typeof askSchema>,
): Promise<Outcome<null, GuideRefusal>> {
  const shared = await sharedNow(occasion, entryId)
  if (!shared) return refused('no_longer_shared')
  const { tx, viewer } = occasion
  const open = await tx.alert.findFirst({
    where: {
      clinicId: viewer.clinicId,
      kind: 'GUIDE-ASKS',
      sourceId: entryId,
      closedAt: null,
      facts: { path: ['about'], equals: about },
    },
    select: { id: true },
  })
  if (open) return refused('already_asked')
  await raiseAlert(occasion, {
    clientId: shared.clientId,
    kind: 'GUIDE-ASKS',
    level: soon === 'next_day' ? 'A3' : 'A4',
    audience: 'clinician',
    facts: { about, by: viewer.name },
    sourceKind: 'journal_entry',
    sourceId: entryId,
  })
  return done(null)
}
