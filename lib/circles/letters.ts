import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { formatDayTime } from '@/lib/time/format'

/** Writes to each who has a seat, one letter each: nobody learns of anybody else by it. */
export async function tellSeats(
  occasion: Occasion,
  circleId: string,
  why: 'reminder' | 'cancelled' | 'after',
): Promise<void> {
  const { tx, viewer } = occasion
  const t = wordsFor('circles')
  const circle = await tx.circle.findFirst({
    where: { clinicId: viewer.clinicId, id: circleId },
    select: {
      startsAt: true,
      circleSeats: {
        where: { leftAt: null },
        select: { client: { select: { email: true, preferredName: true, timeZone: true } } },
      },
    },
  })
  if (!circle) return
  const clinic = await tx.clinic.findUniqueOrThrow({
    where: { id: viewer.clinicId },
    select: { name: true, phone: true },
  })
  for (const { client } of circle.circleSeats)
    await queueMail(occasion, {
      to: client.email,
      subject: t(`mail.${why}.subject`, { clinic: clinic.name }),
      body: [
        t('mail.greeting', { name: client.preferredName }),
        t(`mail.${why}.text`, { at: formatDayTime(circle.startsAt, client.timeZone) }),
        t('mail.link', { link: `${env().appOrigin}/my/circles` }),
        t('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
      ].join('\n\n'),
    })
}
