import 'server-only'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { Audience } from './journal-schema'
import { drawingOf } from './drawing-queries'
import type { DrawnLine } from './drawing-model'
import { type AskedQuestion, questionOf } from './model'
import { keepReading } from './keep-reading'
import { openedReplies, type Reply, replyColumns } from './opened-replies'
import { mayReadShared } from './policy'
import { entryBody } from './sealed-places'
import { voicesOf } from './voice'
import type { VoiceNote } from './voice-model'

type By = Occasion<StaffViewer>

/** An entry, or one passage of it, as somebody reads it with whom it was shared. */
export interface SharedEntry {
  readonly kind: 'entry' | 'passage'
  readonly id: string
  readonly clientId: string
  readonly clientName: string
  readonly clientZone: string
  readonly text: string
  readonly question: AskedQuestion | null
  readonly writtenAt: Date
  readonly drawing: readonly DrawnLine[]
  readonly voices: readonly VoiceNote[]
  readonly share: {
    readonly id: string
    readonly audience: Audience
    readonly sharedAt: Date
    readonly replyDueAt: Date
  }
  readonly reviewed: { readonly by: string; readonly at: Date } | null
  readonly replies: readonly Reply[]
}

/**
 * Opens an entry that is shared with this viewer now, and keeps that they read it: the client sees it. Null where it is
 * not there, not shared, or not shared with them.
 */
export async function readShared(occasion: By, entryId: string): Promise<SharedEntry | null> {
  const { tx, viewer } = occasion
  if (!mayReadShared(viewer) || !isId(entryId)) return null
  const row = await tx.journalEntry.findFirst({
    where: {
      clinicId: viewer.clinicId,
      id: entryId,
      putAwayAt: null,
      entryShares: { some: { kind: 'entry', revokedAt: null } },
    },
    select: {
      id: true,
      clientId: true,
      client: { select: { preferredName: true, timeZone: true } },
      body: true,
      promptId: true,
      clinicPrompt: { select: { question: true } },
      writtenAt: true,
      entryShares: {
        where: { kind: 'entry', revokedAt: null },
        select: {
          id: true,
          audience: true,
          sharedAt: true,
          replyDueAt: true,
          entryReview: { select: { recordedByName: true, reviewedAt: true } },
        },
      },
      guideReplies: {
        where: { shareId: null },
        select: replyColumns,
        orderBy: { repliedAt: 'asc' },
      },
    },
  })
  const share = row?.entryShares[0]
  if (!row || !share) return null
  const { clientId } = row
  await keepReading(occasion, { clientId, entryId, shareId: null })
  const review = share.entryReview
  return {
    kind: 'entry',
    id: row.id,
    clientId,
    clientName: row.client.preferredName,
    clientZone: row.client.timeZone,
    text: (await openText(occasion, clientId, entryBody(row.id), row.body)) ?? '',
    question: questionOf(row),
    writtenAt: row.writtenAt,
    drawing: await drawingOf(occasion, clientId, row.id),
    voices: await voicesOf(occasion, clientId, row.id),
    share: {
      id: share.id,
      audience: share.audience as Audience,
      sharedAt: share.sharedAt,
      replyDueAt: share.replyDueAt,
    },
    reviewed: review && { by: review.recordedByName, at: review.reviewedAt },
    replies: await openedReplies(occasion, clientId, row.guideReplies),
  }
}
