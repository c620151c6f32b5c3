import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { fellAway, type Handler, type Handlers, settled } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { addDays, instantsOfLocal } from '@/lib/time/zone'

const REMINDER = 'evidence-reminder'
/** A humane hour where the client lives. [gen] */
const REMINDER_TIME = '10:00'

/** Tells a client that the clinic asks something. Neither subject nor text says what: that is behind the sign-in. */
export async function tellAsked(
  { tx, viewer, ...rest }: Occasion,
  clientId: string,
  requestId: string,
  kind: 'asked' | 'reminded',
  dueWorkId?: string,
): Promise<void> {
  const [client, clinic] = [
    await tx.client.findFirst({
      where: { clinicId: viewer.clinicId, id: clientId },
      select: { email: true, preferredName: true },
    }),
    await tx.clinic.findUniqueOrThrow({
      where: { id: viewer.clinicId },
      select: { name: true, phone: true },
    }),
  ]
  if (!client) return
  const words = wordsFor('judging')
  await queueMail(
    { tx, viewer, ...rest },
    {
      to: client.email,
      subject: words('mail.subject', { clinic: clinic.name }),
      body: [
        words('mail.greeting', { name: client.preferredName }),
        words(`mail.${kind}`, { clinic: clinic.name }),
        words('mail.link', { link: `${env().appOrigin}/my/asked/${requestId}` }),
        words('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
      ].join('\n\n'),
      ...(dueWorkId ? { dueWorkId } : {}),
    },
  )
}

/** One reminder on the morning of the day before it is due, in the client's own zone. */
export async function planReminder(
  occasion: Occasion,
  clientId: string,
  requestId: string,
  dueOn: string,
): Promise<void> {
  const client = await occasion.tx.client.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: clientId },
    select: { timeZone: true },
  })
  if (!client) return
  const [dueAt] = instantsOfLocal(`${addDays(dueOn, -1)}T${REMINDER_TIME}`, client.timeZone)
  if (!dueAt || dueAt <= occasion.now) return
  await schedule(occasion, [
    {
      kind: REMINDER,
      subjectKind: 'evidence_request',
      subjectId: requestId,
      dueAt,
      payload: { clientId },
    },
  ])
}

const remind: Handler = async (occasion, { id, subjectId }) => {
  const request = await occasion.tx.evidenceRequest.findFirst({
    where: { clinicId: occasion.viewer.clinicId, id: subjectId },
    select: {
      clientId: true,
      status: true,
      evidenceSteps: { where: { step: 'answered' }, select: { id: true }, take: 1 },
    },
  })
  if (!request) return fellAway('The request is not there')
  if (request.status !== 'requested') return fellAway(`The request is ${request.status}`)
  if (request.evidenceSteps.length > 0) return fellAway('It was answered')
  await tellAsked(occasion, request.clientId, subjectId, 'reminded', id)
  return settled
}

/** What comes due for screenings, by kind. */
export const screeningHandlers: Handlers = { [REMINDER]: remind }
