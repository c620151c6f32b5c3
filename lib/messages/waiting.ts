import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import { schedule } from '@/lib/jobs/schedule'
import type { ClientViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { tellCareTeam, tellTheClient } from './letters'
import type { Anyone, Thread } from './thread-at-hand'

/** A client waits from their first unanswered message on; what they add does not put them back in the line. */
export async function waits(
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

/** Somebody answered: nobody waits any more, and the client is told that there is something to read. */
export async function answered(occasion: Anyone, thread: Thread): Promise<void> {
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
