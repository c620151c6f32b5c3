import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { raiseAlert } from '@/lib/alerts/raise'
import { contactOf } from '@/lib/clients/queries'
import { sealText } from '@/lib/crypto/client-text'
import { schedule } from '@/lib/jobs/schedule'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { forgetDraft } from './drafts'
import { bindFiles } from './files'
import { tellCareTeam, tellTheClient } from './letters'
import type { Topic } from './model'
import { mayAnswer, threadScope } from './policy'
import type {
  assignSchema,
  messageSchema,
  newThreadSchema,
  settleSchema,
  staffThreadSchema,
} from './schema'
import { messageBody } from './sealed-places'
import { urgencyOf } from './urgent-words'

type Anyone = Occasion<ClientViewer | StaffViewer>
export type MessageRefusal = Refusal<'not_found' | 'files_gone' | 'changed_meanwhile'>
export interface Sent {
  readonly threadId: string
  readonly urgent: boolean
}

interface Thread {
  readonly id: string
  readonly clientId: string
  readonly version: number
  readonly waitingSince: Date | null
  readonly assignedId: string | null
}

/** A client begins a conversation with those who look after them. */
export async function beginThread(
  occasion: Occasion<ClientViewer>,
  { topic, text, files }: z.output<typeof newThreadSchema>,
): Promise<Outcome<Sent, MessageRefusal>> {
  const { clientId } = occasion.viewer
  const thread = await openThread(occasion, clientId, topic)
  return sendIn(occasion, thread, { text, files, place: clientId })
}

/** Somebody of the care team begins one. */
export async function beginThreadWith(
  occasion: Occasion<StaffViewer>,
  { clientId, topic, text, files }: z.output<typeof staffThreadSchema>,
): Promise<Outcome<Sent, MessageRefusal>> {
  if (!mayAnswer(occasion.viewer) || !(await contactOf(occasion, clientId)))
    return refused('not_found')
  const thread = await openThread(occasion, clientId, topic)
  return sendIn(occasion, thread, { text, files, place: clientId })
}

/** A further message of either side. */
export async function sendMessage(
  occasion: Anyone,
  { threadId, text, files }: z.output<typeof messageSchema>,
): Promise<Outcome<Sent, MessageRefusal>> {
  const thread = await lockedThread(occasion, threadId)
  if (!thread) return refused('not_found')
  return sendIn(occasion, thread, { text, files, place: threadId })
}

async function openThread(occasion: Anyone, clientId: string, topic: Topic): Promise<Thread> {
  const id = randomUUID()
  await occasion.tx.messageThread.createMany({
    data: [{ id, clientId, topic, lastMessageAt: occasion.now, ...stamp(occasion) }],
  })
  return { id, clientId, version: 1, waitingSince: null, assignedId: null }
}

async function lockedThread(occasion: Anyone, threadId: string): Promise<Thread | null> {
  const { tx, viewer } = occasion
  const scope = threadScope(viewer)
  if (!scope) return null
  await tx.$queryRaw`SELECT 1 FROM message_thread WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${threadId}::uuid FOR UPDATE`
  return tx.messageThread.findFirst({
    where: { ...scope, id: threadId },
    select: { id: true, clientId: true, version: true, waitingSince: true, assignedId: true },
  })
}

interface Said {
  readonly text: string
  readonly files: readonly string[]
  /** Where its draft stood. */
  readonly place: string
}

async function sendIn(
  occasion: Anyone,
  thread: Thread,
  { text, files, place }: Said,
): Promise<Outcome<Sent, MessageRefusal>> {
  const { tx, viewer, now } = occasion
  const { clientId } = thread
  const fromClient = viewer.kind === 'client'
  const urgent = fromClient && urgencyOf(text) !== null
  const id = randomUUID()
  await tx.message.createMany({
    data: [
      {
        id,
        clientId,
        threadId: thread.id,
        fromClient,
        body: Buffer.from(await sealText(occasion, clientId, messageBody(id), text)),
        urgent,
        sentAt: now,
        ...stamp(occasion),
      },
    ],
  })
  if ((await bindFiles(occasion, clientId, id, files)) !== files.length)
    return refused('files_gone')
  await forgetDraft(occasion, clientId, place)
  if (viewer.kind === 'client') await waits(occasion, viewer, thread, urgent)
  else await answered(occasion, thread)
  return done({ threadId: thread.id, urgent })
}

/** A client waits from their first unanswered message on; what they add does not put them back in the line. */
async function waits(
  occasion: Anyone,
  { clinicId }: ClientViewer,
  thread: Thread,
  urgent: boolean,
): Promise<void> {
  const { tx, now } = occasion
  const { replyPromiseHours } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { replyPromiseHours: true },
  })
  const dueAt = addHours(now, replyPromiseHours)
  const isNew = thread.waitingSince === null
  const version = thread.version + 1
  await tx.messageThread.updateMany({
    where: { clinicId, id: thread.id },
    data: {
      lastMessageAt: now,
      settledAt: null,
      settledByName: null,
      version,
      ...(isNew ? { waitingSince: now, replyDueAt: dueAt } : {}),
    },
  })
  if (isNew) {
    await tellCareTeam(occasion, thread)
    await schedule(occasion, [
      {
        kind: 'message-waits',
        subjectKind: 'message_thread',
        subjectId: thread.id,
        subjectVersion: version,
        dueAt,
      },
    ])
  }
  if (urgent) await raiseUrgent(occasion, thread)
}

/** Urgent words make an alert for the same day; one is enough while it is open. */
async function raiseUrgent(occasion: Anyone, { id, clientId }: Thread): Promise<void> {
  const { tx, viewer } = occasion
  const open = await tx.alert.count({
    where: {
      clinicId: viewer.clinicId,
      clientId,
      kind: 'MESSAGE-URGENT',
      sourceId: id,
      closedAt: null,
    },
  })
  if (open > 0) return
  await raiseAlert(occasion, {
    clientId,
    kind: 'MESSAGE-URGENT',
    level: 'A2',
    audience: 'on_call_clinician',
    sourceKind: 'message_thread',
    sourceId: id,
  })
}

async function answered(occasion: Anyone, thread: Thread): Promise<void> {
  const { tx, viewer, now } = occasion
  await tx.messageThread.updateMany({
    where: { clinicId: viewer.clinicId, id: thread.id },
    data: {
      lastMessageAt: now,
      waitingSince: null,
      replyDueAt: null,
      version: thread.version + 1,
    },
  })
  await tellTheClient(occasion, thread.clientId)
}

/** Names who answers this conversation; without a name, whoever sees it may. */
export async function assignThread(
  occasion: Occasion<StaffViewer>,
  { threadId, memberId }: z.output<typeof assignSchema>,
): Promise<Outcome<null, MessageRefusal>> {
  const thread = await lockedThread(occasion, threadId)
  if (!thread) return refused('not_found')
  const { tx, viewer } = occasion
  if (memberId) {
    const fits = await tx.membership.count({
      where: {
        clinicId: viewer.clinicId,
        id: memberId,
        status: 'active',
        OR: [
          { roles: { has: 'clinician' } },
          { careTeamMembers: { some: { clientId: thread.clientId, until: null } } },
        ],
      },
    })
    if (fits === 0) return refused('not_found')
  }
  await tx.messageThread.updateMany({
    where: { clinicId: viewer.clinicId, id: threadId },
    data: { assignedId: memberId ?? null },
  })
  return done(null)
}

/** Says that nothing more is to be answered. What was sent meanwhile is seen first: the version must be the one read. */
export async function settleThread(
  occasion: Occasion<StaffViewer>,
  { threadId, version }: z.output<typeof settleSchema>,
): Promise<Outcome<null, MessageRefusal>> {
  const thread = await lockedThread(occasion, threadId)
  if (!thread) return refused('not_found')
  if (thread.version !== version) return refused('changed_meanwhile')
  const { tx, viewer, now } = occasion
  await tx.messageThread.updateMany({
    where: { clinicId: viewer.clinicId, id: threadId, version },
    data: {
      waitingSince: null,
      replyDueAt: null,
      settledAt: now,
      settledByName: viewer.name,
      version: version + 1,
    },
  })
  return done(null)
}
