import 'server-only'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Audience } from './journal-schema'
import { type PromptId, PROMPTS } from './model'
import { entryBody, replyBody } from './sealed-places'
import { type SideText, sideTextsOf } from './side-texts'

type By = Occasion<ClientViewer>

/** An entry in the writer's own list. */
export interface EntryLine {
  readonly id: string
  readonly writtenAt: Date
  readonly changedAt: Date
  readonly opening: string
  readonly sharedWith: Audience | null
  readonly replies: number
  readonly read: boolean
  readonly putAway: boolean
}

const OPENING = 140
/** A person's whole journal is searched; beyond this it is shown by the newest. */
const MOST = 500

/** One's own entries, newest first; with words to look for, those that hold them. Opened here, never indexed. */
export async function myEntries(
  occasion: By,
  { search = '', putAway = false }: { readonly search?: string; readonly putAway?: boolean } = {},
): Promise<readonly EntryLine[]> {
  const { tx, viewer } = occasion
  const rows = await tx.journalEntry.findMany({
    where: {
      clinicId: viewer.clinicId,
      clientId: viewer.clientId,
      putAwayAt: putAway ? { not: null } : null,
    },
    select: {
      id: true,
      body: true,
      writtenAt: true,
      changedAt: true,
      putAwayAt: true,
      entryShares: { where: { revokedAt: null }, select: { audience: true } },
      _count: { select: { guideReplies: true, entryReadings: true } },
    },
    orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  })
  const wanted = search.trim().toLocaleLowerCase()
  const lines = await Promise.all(
    rows.map(async (row) => {
      const text = (await openText(occasion, viewer.clientId, entryBody(row.id), row.body)) ?? ''
      if (wanted && !text.toLocaleLowerCase().includes(wanted)) return []
      return [
        {
          id: row.id,
          writtenAt: row.writtenAt,
          changedAt: row.changedAt,
          opening: openingOf(text, wanted),
          sharedWith: (row.entryShares[0]?.audience ?? null) as Audience | null,
          replies: row._count.guideReplies,
          read: row._count.entryReadings > 0,
          putAway: row.putAwayAt !== null,
        },
      ]
    }),
  )
  return lines.flat()
}

/** The first words, or those around what was looked for. */
function openingOf(text: string, wanted: string): string {
  const at = wanted ? text.toLocaleLowerCase().indexOf(wanted) : 0
  const from = Math.max(0, at - 30)
  const part = text
    .slice(from, from + OPENING)
    .replace(/\s+/g, ' ')
    .trim()
  return `${from > 0 ? '… ' : ''}${part}${from + OPENING < text.length ? ' …' : ''}`
}

/** One's own entry with everything that belongs to it. */
export interface MyEntry {
  readonly id: string
  readonly text: string
  readonly revision: number
  readonly promptId: PromptId | null
  readonly writtenAt: Date
  readonly putAway: boolean
  readonly share: {
    readonly audience: Audience
    readonly sharedAt: Date
    readonly replyDueAt: Date
    readonly reviewedBy: string | null
  } | null
  readonly readings: readonly { readonly name: string; readonly at: Date }[]
  readonly replies: readonly { readonly name: string; readonly at: Date; readonly text: string }[]
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
      writtenAt: true,
      putAwayAt: true,
      entryShares: {
        where: { revokedAt: null },
        select: {
          audience: true,
          sharedAt: true,
          replyDueAt: true,
          entryReview: { select: { recordedByName: true } },
        },
      },
      entryReadings: {
        select: { recordedByName: true, readAt: true },
        orderBy: { readAt: 'desc' },
        take: 50,
      },
      guideReplies: {
        select: { id: true, body: true, repliedAt: true, recordedByName: true },
        orderBy: { repliedAt: 'asc' },
      },
    },
  })
  if (!row) return null
  const [share] = row.entryShares
  const { clientId } = viewer
  return {
    id: row.id,
    text: (await openText(occasion, clientId, entryBody(row.id), row.body)) ?? '',
    revision: row.revision,
    promptId: row.promptId ? (PROMPTS[row.promptId - 1] ?? null) : null,
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
    readings: row.entryReadings.map(({ recordedByName, readAt }) => ({
      name: recordedByName,
      at: readAt,
    })),
    replies: await Promise.all(
      row.guideReplies.map(async ({ id, body, repliedAt, recordedByName }) => ({
        name: recordedByName,
        at: repliedAt,
        text: (await openText(occasion, clientId, replyBody(id), body)) ?? '',
      })),
    ),
    beside: await sideTextsOf(occasion, row),
  }
}
