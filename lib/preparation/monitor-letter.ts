import 'server-only'
import { clinicOf } from '@/lib/booking/clinic-of'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'

/** Sends the link alone: it names no client and no treatment, and opens nothing without the code that is said on the phone. */
export async function sendMonitorLink(occasion: Occasion, to: string, url: string): Promise<void> {
  const { name: clinic, phone } = await clinicOf(occasion)
  const words = wordsFor('preparation')
  await queueMail(occasion, {
    to,
    subject: words('mail.link.subject', { clinic }),
    body: words('mail.link.body', { clinic, phone, link: url }),
  })
}
