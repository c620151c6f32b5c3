import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import { queueMail } from '@/lib/mail/outbox'
import { formatDayTime } from '@/lib/time/format'
import { clinicOf } from './clinic-of'
import { invitationTo } from './invitation'
import type { Appointment } from './model'
import type { ReminderKind } from './reminders'

const words = () => wordsFor('booking')

type LetterKind = 'booked' | 'moved' | 'cancelled'

type Told = Pick<
  Appointment,
  'id' | 'version' | 'clientId' | 'kind' | 'setting' | 'startsAt' | 'endsAt' | 'clientZone'
>

/** Where the client reads on: the session's own page, or their first page for a talk. */
const placeOf = ({ id, kind }: Told): string =>
  `${env().appOrigin}${kind === 'treatment-session' ? `/my/session/${id}` : '/my'}`

/** Both clocks where they differ, the client's own first. */
function whenOf({ startsAt, clientZone }: Told, clinicZone: string): string {
  const own = formatDayTime(startsAt, clientZone)
  const there = formatDayTime(startsAt, clinicZone)
  return own === there ? own : words()('mail.both', { own, there })
}

async function write(
  occasion: Occasion,
  appointment: Told,
  subject: (clinic: string) => string,
  lines: (facts: { when: string; clinic: string; phone: string }) => readonly string[],
  more: { readonly dueWorkId?: string; readonly calendar?: LetterKind } = {},
): Promise<void> {
  const { tx, viewer } = occasion
  const clinic = await clinicOf(occasion)
  const client = await tx.client.findFirst({
    where: { clinicId: viewer.clinicId, id: appointment.clientId },
    select: { email: true, preferredName: true },
  })
  if (!client) throw new Error('An appointment of nobody')
  const t = words()
  const when = whenOf(appointment, clinic.timeZone)
  const body = [
    t('mail.greeting', { name: client.preferredName }),
    ...lines({ when, clinic: clinic.name, phone: clinic.phone }),
    t('mail.link', { link: placeOf(appointment) }),
    t('mail.foot', { clinic: clinic.name, phone: clinic.phone }),
  ].join('\n\n')
  await queueMail(occasion, {
    to: client.email,
    subject: subject(clinic.name),
    body,
    ...(more.dueWorkId ? { dueWorkId: more.dueWorkId } : {}),
    ...(more.calendar
      ? {
          calendar: invitationTo(occasion, appointment, clinic, {
            email: client.email,
            name: client.preferredName,
            cancelled: more.calendar === 'cancelled',
          }),
        }
      : {}),
  })
}

/** Tells the client that an appointment was booked, moved or called off. The subject says nothing of health. */
export const tellClient = (
  occasion: Occasion,
  appointment: Told,
  letter: LetterKind,
): Promise<void> =>
  write(
    occasion,
    appointment,
    (clinic) => words()('mail.subject', { clinic }),
    ({ when, clinic }) => [
      words()(`mail.${letter}.body`, { when, clinic }),
      ...(letter === 'cancelled' ? [] : [words()(`mail.place.${appointment.setting}`)]),
    ],
    { calendar: letter },
  )

/** Sends one reminder, with the time in the client's own zone. */
export const remindClient = (
  occasion: Occasion,
  appointment: Told,
  reminder: ReminderKind,
  dueWorkId: string,
): Promise<void> =>
  write(
    occasion,
    appointment,
    (clinic) => words()('mail.reminderSubject', { clinic }),
    ({ when, clinic }) => [
      words()('mail.reminder.opening', { when, clinic }),
      words()(
        appointment.kind === 'treatment-session'
          ? `mail.reminder.${CATALOGUE[reminder]}`
          : 'mail.reminder.talk',
      ),
    ],
    { dueWorkId },
  )

const CATALOGUE = {
  'reminder-72h': 'h72',
  'reminder-25h': 'h25',
  'reminder-3.5h': 'h3',
  'reminder-75min': 'min75',
  'reminder-30min': 'min30',
} as const satisfies Record<ReminderKind, string>
