import 'server-only'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { pictureOf } from './drawing'
import type { DrawnLine } from './drawing-model'
import { changesOf } from './drawing-queries'
import type { Audience } from './journal-schema'
import { type AskedQuestion, questionOf } from './model'
import { openedReplies, type Reply, replyColumns } from './opened-replies'
import { entryBody, passageWords } from './sealed-places'
import { type SideText, sideTextsOf } from './side-texts'
import { voicesOf } from './voice'
import type { VoiceNote } from './voice-model'

type By = Occasion<ClientViewer>

interface Reading {
  readonly name: string
  readonly at: Date
}

/** A passage that is shared now, and who read it. */
export interface MyPassage {
  readonly shareId: string
  readonly words: string
  readonly audience: Audience
  readonly sharedAt: Date
  readonly replyDueAt: Date
  readonly reviewedBy: string | null
  readonly readings: readonly Reading[]
}

/** One's own entry with everything that belongs to it. */
export interface MyEntry {
  readonly id: string
  readonly text: string
  readonly revision: number
  readonly question: AskedQuestion | null
  readonly writtenAt: Date
  readonly putAway: boolean
  readonly share: {
    readonly audience: Audience
    readonly sharedAt: Date
    readonly replyDueAt: Date
    readonly reviewedBy: string | null
  } | null
  readonly readings: readonly Reading[]
  readonly passages: readonly MyPassage[]
  readonly drawing: readonly DrawnLine[]
  readonly voices: readonly VoiceNote[]
  readonly replies: readonly Reply[]
  readonly beside: readonly SideText[]
}

/** One entry for its writer; null where it is not there or not theirs. */
export async function myEntry(occasion: By, entryId: string): Promise<MyEntry | null> {
  if (!isId(entryId)) return null
  const { tx, viewer } = occasion
  const row = await tx.journalEntry.findFirst({
    where: { clinicId: viewer.clinicId, clientId: viewer.clientId, id: entryId },
    select: {
      id: true,
      body: true,
      revision: true,
      promptId: true,
      clinicPrompt: { select: { question: true } },
      writtenAt: true,
      putAwayAt: true,
      entryShares: {
        where: { revokedAt: null },
        select: {
          id: true,
          kind: true,
          sharedPassage: { select: { id: true, words: true } },
          entryReadings: {
            select: { recordedByName: true, readAt: true },
            orderBy: { readAt: 'desc' },
            take: 20,
          },
          audience: true,
          sharedAt: true,
          replyDueAt: true,
          entryReview: { select: { recordedByName: true } },
        },
        orderBy: { sharedAt: 'asc' },
      },
      entryReadings: {
        where: { shareId: null },
        select: { recordedByName: true, readAt: true },
        orderBy: { readAt: 'desc' },
        take: 50,
      },
      guideReplies: {
        select: replyColumns,
        orderBy: { repliedAt: 'asc' },
      },
    },
  })
  if (!row) return null
  const share = row.entryShares.find(({ kind }) => kind === 'entry')
  const { clientId } = viewer
  return {
    id: row.id,
    text: (await openText(occasion, clientId, entryBody(row.id), row.body)) ?? '',
    revision: row.revision,
    question: questionOf(row),
    writtenAt: row.writtenAt,
    putAway: row.putAwayAt !== null,
    share: share
      ? {
          audience: share.audience as Audience,
          sharedAt: share.sharedAt,
          replyDueAt: share.replyDueAt,
          reviewedBy: share.entryReview?.recordedByName ?? null,
        }
      : null,
    readings: row.entryReadings.map(readingOf),
    passages: await passagesOf(occasion, row.entryShares),
    drawing: pictureOf(await changesOf(occasion, clientId, row.id)),
    voices: await voicesOf(occasion, clientId, row.id),
    replies: await openedReplies(occasion, clientId, row.guideReplies),
    beside: await sideTextsOf(occasion, row),
  }
}

const readingOf = (row: { readonly recordedByName: string; readonly readAt: Date }): Reading => ({
  name: row.recordedByName,
  at: row.readAt,
})

interface ShareRow {
  readonly id: string
  readonly audience: string
  readonly sharedAt: Date
  readonly replyDueAt: Date
  readonly entryReview: { readonly recordedByName: string } | null
  readonly sharedPassage: { readonly id: string; readonly words: Uint8Array } | null
  readonly entryReadings: readonly { readonly recordedByName: string; readonly readAt: Date }[]
}

const passagesOf = async (
  occasion: By,
  shares: readonly ShareRow[],
): Promise<readonly MyPassage[]> => {
  const opened = await Promise.all(
    shares.map(async ({ sharedPassage, ...share }) => {
      if (!sharedPassage) return []
      const { id, words } = sharedPassage
      return [
        {
          shareId: share.id,
          words:
            (await openText(occasion, occasion.viewer.clientId, passageWords(id), words)) ?? '',
          audience: share.audience as Audience,
          sharedAt: share.sharedAt,
          replyDueAt: share.replyDueAt,
          reviewedBy: share.entryReview?.recordedByName ?? null,
          readings: share.entryReadings.map(readingOf),
        },
      ]
    }),
  )
  return opened.flat()
}
