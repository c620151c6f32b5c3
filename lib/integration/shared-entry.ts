import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'
import type { Audience } from './journal-schema'
import { drawingOf } from './drawing-queries'
import type { DrawnLine } from './drawing-model'
import { type AskedQuestion, questionOf } from './model'
import { mayReadShared } from './policy'
import { entryBody, replyBody } from './sealed-places'
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
  readonly replies: readonly { readonly name: string; readonly at: Date; readonly text: string }[]
}

/** A page that is shown again within this time is one reading. */
export const ONE_READING_MIN = 10

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
        select: { id: true, body: true, repliedAt: true, recordedByName: true },
        orderBy: { repliedAt: 'asc' },
      },
    },
  })
  const share = row?.entryShares[0]
  if (!row || !share) return null
  await keepReading(occasion, row)
  const { clientId } = row
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
    replies: await Promise.all(
      row.guideReplies.map(async ({ id, body, repliedAt, recordedByName }) => ({
        name: recordedByName,
        at: repliedAt,
        text: (await openText(occasion, clientId, replyBody(id), body)) ?? '',
      })),
    ),
  }
}

async function keepReading(
  occasion: By,
  { id: entryId, clientId }: { readonly id: string; readonly clientId: string },
): Promise<void> {
  const { tx, viewer, now } = occasion
  await note(occasion, { kind: 'view', table: 'journal_entry', rowId: entryId, clientId })
  const lately = await tx.entryReading.findFirst({
    where: {
      clinicId: viewer.clinicId,
      entryId,
      shareId: null,
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
        clientId,
        readerPersonId: viewer.personId,
        readAt: now,
        ...stamp(occasion),
      },
    ],
  })
}
