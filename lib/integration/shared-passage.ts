import 'server-only'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { Audience } from './journal-schema'
import { keepReading } from './keep-reading'
import { openedReplies, replyColumns } from './opened-replies'
import { mayReadShared } from './policy'
import { passageWords } from './sealed-places'
import type { SharedEntry } from './shared-entry'

type By = Occasion<StaffViewer>

/**
 * Opens a passage that is shared with this viewer now, as an entry of which nothing else can be seen, and keeps that they
 * read it. Null where it is not there, not shared any more, or not shared with them.
 */
export async function readPassage(occasion: By, shareId: string): Promise<SharedEntry | null> {
  const { tx, viewer } = occasion
  if (!mayReadShared(viewer) || !isId(shareId)) return null
  const row = await tx.sharedPassage.findFirst({
    where: { clinicId: viewer.clinicId, shareId, share: { is: { revokedAt: null } } },
    select: {
      id: true,
      clientId: true,
      client: { select: { preferredName: true, timeZone: true } },
      words: true,
      share: {
        select: {
          id: true,
          entryId: true,
          audience: true,
          sharedAt: true,
          replyDueAt: true,
          entryReview: { select: { recordedByName: true, reviewedAt: true } },
          guideReplies: {
            select: replyColumns,
            orderBy: { repliedAt: 'asc' },
          },
        },
      },
    },
  })
  if (!row) return null
  const { clientId, share } = row
  await keepReading(occasion, { clientId, entryId: share.entryId, shareId })
  const review = share.entryReview
  return {
    kind: 'passage',
    id: share.entryId,
    clientId,
    clientName: row.client.preferredName,
    clientZone: row.client.timeZone,
    text: (await openText(occasion, clientId, passageWords(row.id), row.words)) ?? '',
    question: null,
    writtenAt: share.sharedAt,
    drawing: [],
    voices: [],
    share: {
      id: share.id,
      audience: share.audience as Audience,
      sharedAt: share.sharedAt,
      replyDueAt: share.replyDueAt,
    },
    reviewed: review && { by: review.recordedByName, at: review.reviewedAt },
    replies: await openedReplies(occasion, clientId, share.guideReplies),
  }
}
