import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'

export interface Letter {
  readonly to: string
  /** Seen on a lock screen: no health information, and no name beside the word ketamine. */
  readonly subject: string
  readonly body: string
  readonly dueWorkId?: string
}

/** Puts a letter into the outbox of this transaction; it is sent after commit, with a Message-ID of its own. */
export async function queueMail(
  occasion: Occasion,
  { to, subject, body, dueWorkId }: Letter,
): Promise<void> {
  const id = randomUUID()
  await occasion.tx.outgoingMail.createMany({
    data: [
      {
        id,
        toAddress: to,
        subject,
        body,
        messageId: `<${id}@stillwater>`,
        dueWorkId: dueWorkId ?? null,
        ...stamp(occasion),
      },
    ],
  })
}
