import 'server-only'
import type { z } from 'zod'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused } from '@/lib/kernel/outcome'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { MessageRefusal } from './model'
import type { assignSchema, settleSchema } from './schema'
import { lockedThread } from './thread-at-hand'

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
