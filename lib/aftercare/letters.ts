import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { formatDayTime } from '@/lib/time/format'
import type { ScheduledCheckIn } from './check-ins'

interface Asked {
  readonly timeZone: string
  readonly email: string
  readonly preferredName: string
}

/** Asks how somebody is. The letter says where to answer and until when, and nothing of health. */
export async function inviteToCheckIn(
  occasion: Occasion,
  client: Asked,
  { closesAt }: ScheduledCheckIn,
): Promise<void> {
  const t = wordsFor('aftercare')
  const clinic = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { name: true, phone: true },
  })
  await queueMail(occasion, {
    to: client.email,
    subject: t('mail.subject', { clinic: clinic.name }),
    body: [
      t('mail.greeting', { name: client.preferredName }),
      t('mail.text', { until: formatDayTime(closesAt, client.timeZone) }),
      t('mail.link', { link: `${env().appOrigin}/my/check-ins` }),
      t('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
    ].join('\n\n'),
  })
}
