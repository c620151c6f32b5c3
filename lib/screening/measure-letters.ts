import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import { fellAway, type Handler, type Handlers, settled, type Work } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { isStaffAsked, type StandingAsking } from '@/lib/measures/asking'
import { isOf, isWaiting } from '@/lib/measures/askings'
import { askingsOfClient, measureStepsOf } from '@/lib/screening/asking-facts'
import { keepMeasureSteps } from '@/lib/screening/asking-commands'
import { AFTER_DOSE_LETTERS } from '@/lib/screening/measure-plan'
import { formatDayTime } from '@/lib/time/format'
import { atHumaneHour, isHumane } from '@/lib/time/humane'

interface Asked {
  readonly client: {
    readonly id: string
    readonly timeZone: string
    readonly email: string
    readonly preferredName: string
  }
  readonly askings: readonly StandingAsking[]
}

const clientColumns = {
  id: true,
  timeZone: true,
  email: true,
  preferredName: true,
} as const

/** Whom a planned letter is for, and which of their askings it speaks of, as they stand now; null where that is gone. */
async function askedBy(occasion: Occasion, work: Work): Promise<Asked | null> {
  const found = await subjectOf(occasion, work)
  if (!found) return null
  const { client, concerns } = found
  const askings = await askingsOfClient(occasion, client.id)
  return {
    client,
    askings: askings.filter((each) => !isStaffAsked(each.instrument) && concerns(each)),
  }
}

interface Subject {
  readonly client: Asked['client']
  readonly concerns: (asking: StandingAsking) => boolean
}

async function subjectOf({ tx, viewer }: Occasion, work: Work): Promise<Subject | null> {
  const where = { clinicId: viewer.clinicId, id: work.subjectId }
  const ofSubject = ({ subjectId }: StandingAsking) => subjectId === work.subjectId
  switch (work.subjectKind) {
    case 'appointment': {
      const row = await tx.appointment.findFirst({
        where,
        select: { version: true, client: { select: clientColumns } },
      })
      return row?.version === work.subjectVersion
        ? { client: row.client, concerns: ofSubject }
        : null
    }
    case 'treatment_session': {
      const row = await tx.treatmentSession.findFirst({
        where,
        select: { client: { select: clientColumns } },
      })
      const key = AFTER_DOSE_LETTERS[work.subjectVersion - 1]?.key
      return row && { client: row.client, concerns: (each) => ofSubject(each) && each.key === key }
    }
    case 'measure_response': {
      const row = await tx.measureResponse.findFirst({
        where,
        select: { client: { select: clientColumns } },
      })
      return row && { client: row.client, concerns: ({ key }) => key === 'trauma' }
    }
    case 'measure_step': {
      const row = await tx.measureStep.findFirst({
        where,
        select: { client: { select: clientColumns } },
      })
      return row && { client: row.client, concerns: ofSubject }
    }
    case 'client': {
      const client = await tx.client.findFirst({
        where: { ...where, status: 'active' },
        select: clientColumns,
      })
      return client && { client, concerns: () => true }
    }
    default:
      return null
  }
}

/** Writes once, by day, and only while it is asked and not answered or put aside. */
const write =
  (step: 'invited' | 'reminded', laterKind?: string): Handler =>
  async (occasion, work) => {
    const asked = await askedBy(occasion, work)
    if (!asked) return fellAway('What it hung on is not so any more')
    const { client } = asked
    const told = await measureStepsOf(occasion, client.id)
    const waiting = asked.askings.filter(
      (each) => isWaiting(each) && !told.some((one) => one.step === step && isOf(one, each)),
    )
    const [first] = waiting
    if (!first) return fellAway('Nothing is asked now, or it was told already')
    const { now } = occasion
    if (laterKind && !isHumane(now, client.timeZone)) {
      const dueAt = atHumaneHour(now, client.timeZone, { from: now, until: first.closesAt })
      if (dueAt > now) {
        await schedule(occasion, [
          {
            kind: laterKind,
            subjectKind: work.subjectKind,
            subjectId: work.subjectId,
            subjectVersion: work.subjectVersion,
            dueAt,
          },
        ])
        return fellAway('It is night where the client lives now')
      }
    }
    await send(occasion, client, { step, until: first.closesAt, dueWorkId: work.id })
    await keepMeasureSteps(occasion, client.id, step, waiting)
    return settled
  }

/** The letter says that something is open, where, and until when; nothing of health. */
async function send(
  occasion: Occasion,
  client: Asked['client'],
  letter: {
    readonly step: 'invited' | 'reminded'
    readonly until: Date
    readonly dueWorkId: string
  },
): Promise<void> {
  const words = wordsFor('measures')
  const clinic = await occasion.tx.clinic.findUniqueOrThrow({
    where: { id: occasion.viewer.clinicId },
    select: { name: true, phone: true },
  })
  await queueMail(occasion, {
    to: client.email,
    subject: words('mail.subject', { clinic: clinic.name }),
    body: [
      words('mail.greeting', { name: client.preferredName }),
      words(`mail.${letter.step}`, {
        until: formatDayTime(letter.until, client.timeZone),
      }),
      words('mail.link', { link: `${env().appOrigin}/my/measures` }),
      words('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
    ].join('\n\n'),
    dueWorkId: letter.dueWorkId,
  })
}

/** What comes due for measures, by kind. */
export const measureHandlers: Handlers = {
  'measure-invite': write('invited', 'measure-invite-by-day'),
  'measure-remind': write('reminded', 'measure-remind-by-day'),
  'measure-invite-by-day': write('invited'),
  'measure-remind-by-day': write('reminded'),
  'measure-nudge': write('reminded', 'measure-nudge-by-day'),
  'measure-nudge-by-day': write('reminded'),
}
