import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { beginThread, sendMessage } from '@/lib/messages/commands'
import { tell } from './telling'

interface Asks {
  readonly client: ClientViewer
  readonly at: Date
}
interface Answers {
  readonly guide: StaffViewer
  readonly at: Date
}

/** A question of a client, and what the guide wrote back. */
export async function askAndAnswer(
  { client, at }: Asks,
  question: string,
  answer: Answers,
  text: string,
): Promise<void> {
  const { threadId } = await tell(client, at, (occasion) =>
    beginThread(occasion, { topic: 'days_after', text: question, files: [] }),
  )
  await tell(answer.guide, answer.at, (occasion) =>
    sendMessage(occasion, { threadId, text, files: [] }),
  )
}
