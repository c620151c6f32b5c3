import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'

interface OutgoingLetter {
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly messageId: string
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

/** Hands a letter to the mail server as plain text, marked as sent by a machine so that nothing answers it. */
export async function handToServer(smtpUrl: string, letter: OutgoingLetter): Promise<void> {
  await transportTo(smtpUrl).sendMail({
    ...letter,
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
}

/** A 5xx answer stays the same however often it is asked: there is no such mailbox. */
export function isRefusedForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('responseCode' in error)) return false
  return typeof error.responseCode === 'number' && error.responseCode >= 500
}
