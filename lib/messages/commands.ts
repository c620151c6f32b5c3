import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { contactOf } from '@/lib/clients/queries'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { forgetDraft } from './drafts'
import { bindFiles } from './files'
import type { MessageRefusal } from './model'
import { mayAnswer } from './policy'
import type { messageSchema, newThreadSchema, staffThreadSchema } from './schema'
import { messageBody } from './sealed-places'
import { type Anyone, lockedThread, openThread, type Thread } from './thread-at-hand'
import { urgencyOf } from './urgent-words'
import { answered, waits } from './waiting'

export interface Sent {
  readonly threadId: string
  readonly urgent: boolean
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
