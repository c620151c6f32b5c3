import 'server-only'
import { note } from '@/lib/audit/note'
import { openText } from '@/lib/crypto/client-text'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { formatDayTime } from '@/lib/time/format'
import { threadScope } from './policy'
import { messageBody } from './sealed-places'

type Anyone = Occasion<ClientViewer | StaffViewer>

/** So many of the newest messages are opened for one search; nothing is ever indexed in clear. */
export const MOST_SEARCHED = 1000
const MOST_FOUND = 30
const AROUND = 40

/** One message that holds the words, told by a few words around them. */
export interface FoundMessage {
  readonly threadId: string
  readonly messageId: string
  readonly client: string
  readonly by: string
  readonly when: string
  readonly excerpt: string
}

export interface Found {
  readonly hits: readonly FoundMessage[]
  /** Older messages were not looked at. */
  readonly stoppedEarly: boolean
}

/**
 * Looks for words in one's own conversations: a client's own, and for staff those that they have opened before, so that a
 * search shows nobody more than they have read. Opened here, on the server, and forgotten.
 */
export async function findMessages(
  occasion: Anyone,
  { words }: { readonly words: string },
): Promise<Outcome<Found>> {
  const { tx, viewer } = occasion
  const scope = threadScope(viewer)
  const wanted = words.toLocaleLowerCase()
  if (!scope) return done({ hits: [], stoppedEarly: false })
  const rows = await tx.message.findMany({
    where: {
      ...scope,
      ...(viewer.kind === 'client'
        ? {}
        : { thread: { messageReadings: { some: { readerPersonId: viewer.personId } } } }),
    },
    select: {
      id: true,
      threadId: true,
      clientId: true,
      client: { select: { legalName: true } },
      recordedByName: true,
      sentAt: true,
      body: true,
    },
    orderBy: [{ sentAt: 'desc' }, { id: 'asc' }],
    take: MOST_SEARCHED + 1,
  })
  const zone = viewer.kind === 'client' ? viewer.timeZone : viewer.clinic.timeZone
  const hits: FoundMessage[] = []
  const opened = new Map<string, string>()
  for (const row of rows.slice(0, MOST_SEARCHED)) {
    const text = (await openText(occasion, row.clientId, messageBody(row.id), row.body)) ?? ''
    const at = text.toLocaleLowerCase().indexOf(wanted)
    if (at < 0) continue
    opened.set(row.threadId, row.clientId)
    hits.push({
      threadId: row.threadId,
      messageId: row.id,
      client: row.client.legalName,
      by: row.recordedByName,
      when: formatDayTime(row.sentAt, zone),
      excerpt: around(text, at, wanted.length),
    })
    if (hits.length === MOST_FOUND) break
  }
  if (viewer.kind === 'staff')
    for (const [rowId, clientId] of opened)
      await note(occasion, { kind: 'view', table: 'message_thread', rowId, clientId })
  return done({ hits, stoppedEarly: rows.length > MOST_SEARCHED || hits.length === MOST_FOUND })
}

function around(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND)
  const until = at + length + AROUND
  const part = text.slice(from, until).replace(/\s+/g, ' ').trim()
  return `${from > 0 ? '… ' : ''}${part}${until < text.length ? ' …' : ''}`
}
