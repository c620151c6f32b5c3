import 'server-only'
import { randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { isId } from '@/lib/booking/is-id'
import { openText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { draftOf } from './drafts'
import type { Conversation, FileType, ShownMessage, ThreadLine, Topic } from './model'
import { mayAnswer, threadScope } from './policy'
import { fileName, messageBody } from './sealed-places'

type Anyone = Occasion<ClientViewer | StaffViewer>

const OPENING = 90
const MOST = 100

interface Row {
  id: string
  client_id: string
  legal_name: string
  topic: string
  last_message_at: Date
  waiting_since: Date | null
  reply_due_at: Date | null
  settled_at: Date | null
  settled_by_name: string | null
  assigned_id: string | null
  assigned_name: string | null
  last_id: string
  last_body: Uint8Array
  urgent: boolean
  unread: number
}

/** Conversations: for staff those that wait first, the longest wait before the others; for a client the newest first. */
export async function threadsOf(
  occasion: Anyone,
  only: 'waiting' | 'all' = 'all',
): Promise<readonly ThreadLine[]> {
  const { tx, viewer, now } = occasion
  if (!threadScope(viewer)) return []
  const own = viewer.kind === 'client'
  const rows = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.client_id, c.legal_name, t.topic, t.last_message_at, t.waiting_since, t.reply_due_at,
           t.settled_at, t.settled_by_name, t.assigned_id, m.display_name AS assigned_name,
           l.id AS last_id, l.body AS last_body,
           (t.waiting_since IS NOT NULL AND EXISTS (SELECT 1 FROM message u WHERE u.clinic_id = t.clinic_id
               AND u.thread_id = t.id AND u.urgent AND u.sent_at >= t.waiting_since)) AS urgent,
           (SELECT count(*)::int FROM message n WHERE n.clinic_id = t.clinic_id AND n.thread_id = t.id
               AND n.from_client <> ${own} AND n.sent_at > coalesce(r.read_at, '-infinity')) AS unread
      FROM message_thread t
      JOIN client c ON c.clinic_id = t.clinic_id AND c.id = t.client_id
      JOIN LATERAL (SELECT x.id, x.body FROM message x WHERE x.clinic_id = t.clinic_id AND x.thread_id = t.id
                     ORDER BY x.sent_at DESC, x.id LIMIT 1) l ON true
      LEFT JOIN membership m ON m.clinic_id = t.clinic_id AND m.id = t.assigned_id
      LEFT JOIN message_reading r ON r.clinic_id = t.clinic_id AND r.thread_id = t.id AND r.reader_person_id = ${viewer.personId}::uuid
     WHERE t.clinic_id = ${viewer.clinicId}::uuid
       AND (${only} = 'all' OR t.waiting_since IS NOT NULL)
     ORDER BY CASE WHEN ${own} THEN NULL ELSE t.waiting_since END ASC NULLS LAST, t.last_message_at DESC, t.id
     LIMIT ${MOST}`
  return Promise.all(
    rows.map(async (row) => ({
      id: row.id,
      clientId: row.client_id,
      clientName: row.legal_name,
      topic: row.topic as Topic,
      opening: openingOf(
        (await openText(occasion, row.client_id, messageBody(row.last_id), row.last_body)) ?? '',
      ),
      lastMessageAt: row.last_message_at,
      waiting: waitingOf(row.waiting_since, row.reply_due_at, now),
      urgent: row.urgent,
      unread: row.unread,
      assigned:
        row.assigned_id && row.assigned_name
          ? { memberId: row.assigned_id, name: row.assigned_name }
          : null,
      settled:
        row.settled_at && row.settled_by_name
          ? { at: row.settled_at, byName: row.settled_by_name }
          : null,
    })),
  )
}

const waitingOf = (since: Date | null, dueAt: Date | null, now: Date): ThreadLine['waiting'] =>
  since && dueAt ? { since, dueAt, overdue: dueAt <= now } : null

const openingOf = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > OPENING ? `${line.slice(0, OPENING)} …` : line
}

/** One conversation, and the fact that it was opened; null where it is not there or not for this viewer. */
export async function conversationOf(
  occasion: Anyone,
  threadId: string,
): Promise<Conversation | null> {
  const { tx, viewer, now } = occasion
  const scope = threadScope(viewer)
  if (!scope || !isId(threadId)) return null
  const row = await tx.messageThread.findFirst({
    where: { ...scope, id: threadId },
    select: {
      id: true,
      clientId: true,
      client: { select: { legalName: true } },
      topic: true,
      lastMessageAt: true,
      waitingSince: true,
      replyDueAt: true,
      settledAt: true,
      settledByName: true,
      version: true,
      assigned: { select: { id: true, displayName: true } },
      messages: {
        select: {
          id: true,
          fromClient: true,
          recordedByName: true,
          sentAt: true,
          body: true,
          urgent: true,
          messageAttachments: {
            select: { id: true, name: true, mediaType: true, byteSize: true },
            orderBy: { id: 'asc' },
          },
        },
        orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
        take: 500,
      },
      messageReadings: {
        select: { recordedByName: true, readAt: true, readerPersonId: true },
        orderBy: { readAt: 'desc' },
      },
    },
  })
  if (!row) return null
  const { clientId } = row
  await keepReading(occasion, threadId, clientId)
  if (mayAnswer(viewer))
    await note(occasion, { kind: 'view', table: 'message_thread', rowId: threadId, clientId })
  return {
    id: row.id,
    clientId,
    clientName: row.client.legalName,
    topic: row.topic as Topic,
    lastMessageAt: row.lastMessageAt,
    waiting: waitingOf(row.waitingSince, row.replyDueAt, now),
    assigned: row.assigned && { memberId: row.assigned.id, name: row.assigned.displayName },
    settled:
      row.settledAt && row.settledByName ? { at: row.settledAt, byName: row.settledByName } : null,
    version: row.version,
    messages: await Promise.all(
      row.messages.map(async ({ messageAttachments, ...message }): Promise<ShownMessage> => ({
        id: message.id,
        fromClient: message.fromClient,
        byName: message.recordedByName,
        at: message.sentAt,
        text: (await openText(occasion, clientId, messageBody(message.id), message.body)) ?? '',
        urgent: message.urgent,
        files: await Promise.all(
          messageAttachments.map(async (file) => ({
            id: file.id,
            name: (await openText(occasion, clientId, fileName(file.id), file.name)) ?? '',
            type: file.mediaType as FileType,
            bytes: file.byteSize,
          })),
        ),
      })),
    ),
    readers: row.messageReadings
      .filter(({ readerPersonId }) => readerPersonId !== viewer.personId)
      .map(({ recordedByName, readAt }) => ({ name: recordedByName, at: readAt })),
    draft: await draftOf(occasion, clientId, threadId),
  }
}

/** Until when this reader has read: the other side sees it. */
async function keepReading(occasion: Anyone, threadId: string, clientId: string): Promise<void> {
  const { tx, viewer, now } = occasion
  await tx.messageReading.createMany({
    data: [
      {
        id: randomUUID(),
        threadId,
        clientId,
        readerPersonId: viewer.personId,
        readAt: now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  await tx.messageReading.updateMany({
    where: { clinicId: viewer.clinicId, threadId, readerPersonId: viewer.personId },
    data: { readAt: now },
  })
}

/** How many messages of the clinic a client has not opened. */
export async function unreadOf({ tx, viewer }: Occasion<ClientViewer>): Promise<number> {
  const [row] = await tx.$queryRaw<{ unread: number }[]>`
    SELECT count(*)::int AS unread FROM message n
      LEFT JOIN message_reading r ON r.clinic_id = n.clinic_id AND r.thread_id = n.thread_id AND r.reader_person_id = ${viewer.personId}::uuid
     WHERE n.clinic_id = ${viewer.clinicId}::uuid AND n.client_id = ${viewer.clientId}::uuid
       AND NOT n.from_client AND n.sent_at > coalesce(r.read_at, '-infinity')`
  return row?.unread ?? 0
}
