import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { openingOf } from './excerpt'
import type { Audience } from './journal-schema'
import { entryBody } from './sealed-places'

type By = Occasion<ClientViewer>

/** An entry in the writer's own list. */
export interface EntryLine {
  readonly id: string
  readonly writtenAt: Date
  readonly changedAt: Date
  readonly opening: string
  readonly sharedWith: Audience | null
  readonly passages: number
  readonly drawn: boolean
  readonly voices: number
  readonly replies: number
  readonly read: boolean
  readonly putAway: boolean
}

/** Beyond this a journal is shown by the newest. */
const MOST = 500

/** One's own entries, newest first: those on the page, or those put away. */
export async function myEntries(
  occasion: By,
  { putAway = false }: { readonly putAway?: boolean } = {},
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
      entryShares: { where: { revokedAt: null }, select: { audience: true, kind: true } },
      _count: {
        select: {
          guideReplies: true,
          entryReadings: true,
          drawingChanges: true,
          voiceNotes: { where: { erasedAt: null } },
        },
      },
    },
    orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  })
  return Promise.all(
    rows.map(async (row) => {
      const text = (await openText(occasion, viewer.clientId, entryBody(row.id), row.body)) ?? ''
      return {
        id: row.id,
        writtenAt: row.writtenAt,
        changedAt: row.changedAt,
        opening: openingOf(text),
        sharedWith: (row.entryShares.find(({ kind }) => kind === 'entry')?.audience ??
          null) as Audience | null,
        passages: row.entryShares.filter(({ kind }) => kind === 'passage').length,
        drawn: row._count.drawingChanges > 0,
        voices: row._count.voiceNotes,
        replies: row._count.guideReplies,
        read: row._count.entryReadings > 0,
        putAway: row.putAwayAt !== null,
      }
    }),
  )
}
