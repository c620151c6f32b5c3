import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'

interface OutgoingLetter {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** An iCalendar file, or none. */
  readonly calendar: string | null
}

/** Shorter than the transaction that holds the letter's row. */
const PATIENCE_MS = 8_000

const transports = new Map<string, Transporter>()

function transportTo(smtpUrl: string): Transporter {
  const kept = transports.get(smtpUrl)
  if (kept) return kept
  const address = new URL(smtpUrl)
  const made = createTransport({
    host: address.hostname,
    port: Number(address.port) || (address.protocol === 'smtps:' ? 465 : 587),
    secure: address.protocol === 'smtps:',
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    ...(address.username
      ? {
          auth: {
            user: decodeURIComponent(address.username),
            pass: decodeURIComponent(address.password),
          },
        }
      : {}),
  })
  transports.set(smtpUrl, made)
  return made
}

/** What a mail server answered, without its sentence: that one quotes the address, which no log may hold. */
class NotTaken extends Error {
  constructor(readonly code: number | null) {
    super(code === null ? 'The mail server was not reached' : `The mail server answered ${code}`)
  }
}

const answerIn = (error: unknown): number | null =>
  error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number'
    ? error.responseCode
    : null

/** The way in which mail programs offer to put it into the reader's calendar, or to take it out again. */
const asInvitation = (content: string) => ({
  content,
  filename: 'appointment.ics',
  method: /^METHOD:(\w+)/m.exec(content)?.[1] ?? 'PUBLISH',
})

/** Hands a letter to the mail server as plain text, marked as sent by a machine so that nothing answers it. */
export async function handToServer(
  smtpUrl: string,
  { calendar, ...letter }: OutgoingLetter,
): Promise<void> {
  try {
    await transportTo(smtpUrl).sendMail({
      ...letter,
      ...(calendar ? { icalEvent: asInvitation(calendar) } : {}),
      headers: { 'Auto-Submitted': 'auto-generated' },
    })
  } catch (error) {
    throw new NotTaken(answerIn(error))
  }
}

/** 550 and above is about this letter and stays so: there is no such mailbox. Below it the server refuses us, not the letter. */
export const isRefusedForGood = (error: unknown): boolean =>
  error instanceof NotTaken && error.code !== null && error.code >= 550
