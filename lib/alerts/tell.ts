import 'server-only'
import { randomUUID } from 'node:crypto'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { formatDayTime } from '@/lib/time/format'
import type { Candidate } from './ladder'
import type { AlertLevel } from './model'

interface Told {
  readonly id: string
  readonly clientId: string
  readonly level: AlertLevel
  readonly dueAt: Date
}

/**
 * Writes to each of these people that something waits for them, and keeps who was told. The letter says how soon and
 * where to look: no name of a client, nothing of health.
 */
export async function tellPeople(
  occasion: Occasion,
  alert: Told,
  people: readonly Candidate[],
  why: 'first' | 'escalated',
): Promise<void> {
  const t = wordsFor('alerts')
  const clinic = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { name: true, timeZone: true, emergencyPhone: true },
  })
  for (const person of people)
    await queueMail(occasion, {
      to: person.email,
      subject: t(alert.level === 'A1' ? 'mail.nowSubject' : 'mail.subject', {
        clinic: clinic.name,
      }),
      body: [
        t('mail.greeting', { name: person.name }),
        t(why === 'first' ? 'mail.first' : 'mail.escalated', {
          by: formatDayTime(alert.dueAt, clinic.timeZone),
        }),
        t('mail.link', { link: `${env().appOrigin}/alerts#${alert.id}` }),
        t('mail.phone', { phone: clinic.emergencyPhone }),
      ].join('\n\n'),
    })
  await keepSteps(
    occasion,
    alert,
    people.map(({ memberId, name }) => ({ step: 'paged', facts: { memberId, name } })),
  )
}

interface Step {
  readonly step: 'paged' | 'escalated' | 'acknowledged' | 'reassigned' | 'closed'
  readonly facts: Readonly<Record<string, string>>
}

/** What happened with an alert stays as it was written. */
export async function keepSteps(
  occasion: Occasion,
  { id, clientId }: Pick<Told, 'id' | 'clientId'>,
  steps: readonly Step[],
): Promise<void> {
  await occasion.tx.alertStep.createMany({
    data: steps.map(({ step, facts }) => ({
      id: randomUUID(),
      alertId: id,
      clientId,
      step,
      facts: { ...facts },
      ...stamp(occasion),
    })),
  })
}
