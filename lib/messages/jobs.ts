import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'

/** The promised time of a reply is over and somebody still waits: the guide, or who stands behind them, is told. */
const waits: Handler = async (occasion, work) => {
  const { tx, viewer, now } = occasion
  const thread = await tx.messageThread.findFirst({
    where: { clinicId: viewer.clinicId, id: work.subjectId },
    select: { clientId: true, replyDueAt: true },
  })
  if (!thread?.replyDueAt || thread.replyDueAt > now) return fellAway('Nobody waits any more')
  await raiseAlert(occasion, {
    clientId: thread.clientId,
    kind: 'MESSAGE-WAITS',
    level: 'A3',
    audience: 'guide',
    sourceKind: 'message_thread',
    sourceId: work.subjectId,
  })
  return settled
}

/** What comes due for messages, by kind. */
export const messageHandlers: Handlers = { 'message-waits': waits }
