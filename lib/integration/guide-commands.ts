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

interface Which {
  readonly entryId: string
  readonly shareId?: string | undefined
}

/** The sharing while it is with this viewer: of the entry, or of the one passage that is named. Null otherwise. */
async function sharedNow({ tx, viewer }: By, { entryId, shareId }: Which) {
  if (!mayReadShared(viewer)) return null
  const [row] = await tx.$queryRaw<{ client_id: string; share_id: string; kind: string }[]>`
    SELECT s.client_id, s.id AS share_id, s.kind
      FROM entry_share s
     WHERE s.clinic_id = ${viewer.clinicId}::uuid AND s.entry_id = ${entryId}::uuid AND s.revoked_at IS NULL
       AND s.id = ANY (shares_for_me())
       AND CASE WHEN ${shareId ?? null}::uuid IS NULL THEN s.kind = 'entry' ELSE s.id = ${shareId ?? null}::uuid END`
  return row
    ? {
        clientId: row.client_id,
        shareId: row.share_id,
        passageId: row.kind === 'passage' ? row.share_id : null,
      }
    : null
}

/** Writes back to the person who shared. The words are sealed with that person's key. */
export async function replyToEntry(
  occasion: By,
  { text, ...which }: z.output<typeof replySchema>,
): Promise<Outcome<null, GuideRefusal>> {
  const shared = await sharedNow(occasion, which)
  if (!shared) return refused('no_longer_shared')
  const id = randomUUID()
  const { clientId, passageId } = shared
  await occasion.tx.guideReply.createMany({
    data: [
      {
        id,
        entryId: which.entryId,
        shareId: passageId,
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
  const shared = await sharedNow(occasion, { entryId, shareId })
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
  { about, soon, ...which }: z.output<typeof askSchema>,
): Promise<Outcome<null, GuideRefusal>> {
  const shared = await sharedNow(occasion, which)
  if (!shared) return refused('no_longer_shared')
  const { entryId } = which
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
