import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { quietSubject } from './quiet-subject'

/** What stands in for a subject that would have said too much; it is the same in every language. */
const PLAIN_SUBJECT = 'Stillwater'

export interface Letter {
  readonly to: string
  /** Seen on a lock screen: no health information, and no name beside the word ketamine. */
  readonly subject: string
  readonly body: string
  readonly dueWorkId?: string
  /** An iCalendar file that comes along, for the reader's own calendar. */
  readonly calendar?: string
}

/** Puts a letter into the outbox of this transaction; it is sent after commit, with a Message-ID of its own. */
export async function queueMail(
  occasion: Occasion,
  { to, subject, body, dueWorkId, calendar }: Letter,
): Promise<void> {
  const id = randomUUID()
  await occasion.tx.outgoingMail.createMany({
    data: [
      {
        id,
        toAddress: to,
        subject: quietSubject(subject, PLAIN_SUBJECT),
        body,
        messageId: `<${id}@stillwater>`,
        dueWorkId: dueWorkId ?? null,
        calendar: calendar ?? null,
        ...stamp(occasion),
      },
    ],
  })
}
