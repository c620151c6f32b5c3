import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { pictureOf } from './drawing'
import type { DrawnLine } from './drawing-model'
import { changesOf } from './drawing-queries'
import { questionOf } from './model'
import { openedReplies, type Reply, replyColumns } from './opened-replies'
import { entryBody } from './sealed-places'
import { sideTextsOf } from './side-texts'
import { promptKey } from './words'

/** One entry as its writer takes it along. */
export interface TakenEntry {
  readonly id: string
  readonly writtenAt: Date
  readonly question: string | null
  readonly text: string
  /** What another device wrote at the same time and was never joined. */
  readonly beside: readonly string[]
  readonly drawing: readonly DrawnLine[]
  readonly voiceNotes: readonly {
    readonly id: string
    readonly seconds: number
    readonly spokenAt: Date
  }[]
  readonly replies: readonly Reply[]
  readonly putAway: boolean
}

/** The whole journal of this client, the first entry first, with what was put away. Only ever their own. */
export async function wholeJournal(
  occasion: Occasion<ClientViewer>,
): Promise<readonly TakenEntry[]> {
  const { tx, viewer } = occasion
  const { clinicId, clientId } = viewer
  const words = wordsFor('integration')
  const rows = await tx.journalEntry.findMany({
    where: { clinicId, clientId },
    select: {
      id: true,
      body: true,
      revision: true,
      promptId: true,
      clinicPrompt: { select: { question: true } },
      writtenAt: true,
      putAwayAt: true,
      voiceNotes: {
        where: { erasedAt: null },
        select: { id: true, seconds: true, spokenAt: true },
        orderBy: { spokenAt: 'asc' },
      },
      guideReplies: {
        select: replyColumns,
        orderBy: { repliedAt: 'asc' },
      },
    },
    orderBy: [{ writtenAt: 'asc' }, { id: 'asc' }],
  })
  const taken: TakenEntry[] = []
  for (const row of rows) {
    const question = questionOf(row)
    const beside = await sideTextsOf(occasion, row)
    taken.push({
      id: row.id,
      writtenAt: row.writtenAt,
      question:
        question && (question.kind === 'ours' ? words(promptKey(question.id)) : question.text),
      text: (await openText(occasion, clientId, entryBody(row.id), row.body)) ?? '',
      beside: beside.map(({ text }) => text),
      drawing: pictureOf(await changesOf(occasion, clientId, row.id)),
      voiceNotes: row.voiceNotes,
      replies: await openedReplies(occasion, clientId, row.guideReplies),
      putAway: row.putAwayAt !== null,
    })
  }
  return taken
}
