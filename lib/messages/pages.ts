import 'server-only'
import { careTeamOf, contactOf, staffForCare } from '@/lib/clients/queries'
import type { CareTeamEntry, StaffChoice } from '@/lib/clients/model'
import type { Occasion } from '@/lib/kernel/occasion'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { draftOf } from './drafts'
import type { Conversation, ThreadLine } from './model'
import { mayAnswer } from './policy'
import { conversationOf, threadsOf } from './queries'

/** Who reads what a client writes, and by when they answer. */
export interface WhoReads {
  readonly team: readonly CareTeamEntry[]
  readonly standingIn: readonly { readonly name: string; readonly forName: string }[]
  readonly replyPromiseHours: number
}

export async function whoReads(occasion: Occasion, clientId: string): Promise<WhoReads> {
  const { tx, viewer } = occasion
  const team = await careTeamOf(occasion, clientId)
  const away = await tx.absence.findMany({
    where: {
      clinicId: viewer.clinicId,
      memberId: { in: team.map(({ memberId }) => memberId) },
      begunAt: { not: null },
      endedAt: null,
    },
    select: { cover: { select: { displayName: true } }, member: { select: { displayName: true } } },
  })
  const { replyPromiseHours } = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { replyPromiseHours: true },
  })
  return {
    team,
    standingIn: away.map(({ cover, member }) => ({
      name: cover.displayName,
      forName: member.displayName,
    })),
    replyPromiseHours,
  }
}

export async function ownMessagesPage(occasion: Occasion<ClientViewer>): Promise<{
  readonly threads: readonly ThreadLine[]
  readonly readers: WhoReads
  readonly draft: string
}> {
  const { clientId } = occasion.viewer
  return {
    threads: await threadsOf(occasion),
    readers: await whoReads(occasion, clientId),
    draft: await draftOf(occasion, clientId, clientId),
  }
}

export async function ownConversationPage(
  occasion: Occasion<ClientViewer>,
  threadId: string,
): Promise<{ readonly conversation: Conversation; readonly readers: WhoReads } | null> {
  const conversation = await conversationOf(occasion, threadId)
  return conversation && { conversation, readers: await whoReads(occasion, conversation.clientId) }
}

export async function staffConversationPage(
  occasion: Occasion<StaffViewer>,
  threadId: string,
): Promise<{
  readonly conversation: Conversation
  readonly readers: WhoReads
  readonly choices: readonly StaffChoice[]
} | null> {
  const conversation = await conversationOf(occasion, threadId)
  if (!conversation) return null
  const readers = await whoReads(occasion, conversation.clientId)
  const inTeam = new Set(readers.team.map(({ memberId }) => memberId))
  const staff = await staffForCare(occasion)
  return {
    conversation,
    readers,
    choices: staff.filter(
      ({ memberId, parts }) => inTeam.has(memberId) || parts.includes('clinician'),
    ),
  }
}

/** A first message to a client: who it goes to and what was begun; null where the client is not this viewer's. */
export async function newMessagePage(
  occasion: Occasion<StaffViewer>,
  clientId: string,
): Promise<{ readonly name: string; readonly draft: string } | null> {
  if (!mayAnswer(occasion.viewer)) return null
  const contact = await contactOf(occasion, clientId)
  return contact && { name: contact.legalName, draft: await draftOf(occasion, clientId, clientId) }
}
