import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import type { Topic } from './model'
import { threadScope } from './policy'

export type Anyone = Occasion<ClientViewer | StaffViewer>

/** A conversation as those need it who write in it. */
export interface Thread {
  readonly id: string
  readonly clientId: string
  readonly version: number
  readonly waitingSince: Date | null
  readonly assignedId: string | null
}

/** A new conversation; nobody waits in it yet. */
export async function openThread(
  occasion: Anyone,
  clientId: string,
  topic: Topic,
): Promise<Thread> {
  const id = randomUUID()
  await occasion.tx.messageThread.createMany({
    data: [{ id, clientId, topic, lastMessageAt: occasion.now, ...stamp(occasion) }],
  })
  return { id, clientId, version: 1, waitingSince: null, assignedId: null }
}

/** One that this viewer may write in, locked against a second writer; null where there is none for them. */
export async function lockedThread(occasion: Anyone, threadId: string): Promise<Thread | null> {
  const { tx, viewer } = occasion
  const scope = threadScope(viewer)
  if (!scope) return null
  await tx.$queryRaw`SELECT 1 FROM message_thread WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${threadId}::uuid FOR UPDATE`
  return tx.messageThread.findFirst({
    where: { ...scope, id: threadId },
    select: { id: true, clientId: true, version: true, waitingSince: true, assignedId: true },
  })
}
