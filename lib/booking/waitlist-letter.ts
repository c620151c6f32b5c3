import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { formatDayTime } from '@/lib/time/format'
import type { BookingClinic } from './clinic-of'

interface Offered {
  readonly clientId: string
  readonly startsAt: Date
  readonly answerBy: Date
  /** The client's own zone. */
  readonly zone: string
}

/** Tells somebody who waits that a time is held for them, and until when. Nothing in it speaks of health. */
export async function tellOfOffer(
  occasion: Occasion,
  { clientId, startsAt, answerBy, zone }: Offered,
  clinic: BookingClinic,
): Promise<void> {
  const { tx, viewer } = occasion
  const t = wordsFor('booking')
  const client = await tx.client.findFirstOrThrow({
    where: { clinicId: viewer.clinicId, id: clientId },
    select: { email: true, preferredName: true },
  })
  await queueMail(occasion, {
    to: client.email,
    subject: t('wait.mail.subject', { clinic: clinic.name }),
    body: [
      t('mail.greeting', { name: client.preferredName }),
      t('wait.mail.body', { clinic: clinic.name, when: formatDayTime(startsAt, zone) }),
      t('wait.mail.answer', { by: formatDayTime(answerBy, zone) }),
      t('wait.mail.link', { link: `${env().appOrigin}/my/waitlist` }),
      t('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
    ].join('\n\n'),
  })
}
