import 'server-only'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { formatDayTime } from '@/lib/time/format'
import { excerptAround } from './excerpt'
import { entryBody } from './sealed-places'

/** So many of the newest entries are opened for one search; nothing is ever indexed in clear. */
export const MOST_SEARCHED = 500

/** An entry that holds the words, told by a few words around them. */
export interface FoundEntry {
  readonly id: string
  readonly when: string
  readonly excerpt: string
}

export interface FoundEntries {
  readonly hits: readonly FoundEntry[]
  /** Older entries were not looked at. */
  readonly stoppedEarly: boolean
}

/** Looks for words in one's own journal, whatever their case, put away or not. Opened here, on the server, and forgotten. */
export async function findEntries(
  occasion: Occasion<ClientViewer>,
  { words }: { readonly words: string },
): Promise<Outcome<FoundEntries>> {
  const { tx, viewer } = occasion
  const { clinicId, clientId, timeZone } = viewer
  const rows = await tx.journalEntry.findMany({
    where: { clinicId, clientId },
    select: { id: true, body: true, writtenAt: true },
    orderBy: [{ writtenAt: 'desc' }, { id: 'asc' }],
    take: MOST_SEARCHED + 1,
  })
  const hits: FoundEntry[] = []
  for (const { id, body, writtenAt } of rows.slice(0, MOST_SEARCHED)) {
    const text = (await openText(occasion, clientId, entryBody(id), body)) ?? ''
    const excerpt = excerptAround(text, words)
    if (excerpt !== null) hits.push({ id, when: formatDayTime(writtenAt, timeZone), excerpt })
  }
  return done({ hits, stoppedEarly: rows.length > MOST_SEARCHED })
}
