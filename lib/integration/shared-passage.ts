import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'
import type { Audience } from './journal-schema'
import { mayReadShared } from './policy'
import { passageWords, replyBody } from './sealed-places'
import { ONE_READING_MIN, type SharedEntry } from './shared-entry'

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
            select: { id: true, body: true, repliedAt: true, recordedByName: true },
            orderBy: { repliedAt: 'asc' },
          },
        },
      },
    },
  })
  if (!row) return null
  const { clientId, share } = row
  await keepPassageReading(occasion, { clientId, entryId: share.entryId, shareId })
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
    replies: await Promise.all(
      share.guideReplies.map(async ({ id, body, repliedAt, recordedByName }) => ({
        name: recordedByName,
        at: repliedAt,
        text: (await openText(occasion, clientId, replyBody(id), body)) ?? '',
      })),
    ),
  }
}

async function keepPassageReading(
  occasion: By,
  {
    shareId,
    clientId,
    entryId,
  }: { readonly shareId: string; readonly clientId: string; readonly entryId: string },
): Promise<void> {
  const { tx, viewer, now } = occasion
  await note(occasion, { kind: 'view', table: 'shared_passage', rowId: shareId, clientId })
  const lately = await tx.entryReading.findFirst({
    where: {
      clinicId: viewer.clinicId,
      shareId,
      readerPersonId: viewer.personId,
      readAt: { gt: addMinutes(now, -ONE_READING_MIN) },
    },
    select: { id: true },
  })
  if (lately) return
  await tx.entryReading.createMany({
    data: [
      {
        id: randomUUID(),
        entryId,
        shareId,
        clientId,
        readerPersonId: viewer.personId,
        readAt: now,
        ...stamp(occasion),
      },
    ],
  })
}
