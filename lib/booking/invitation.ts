import 'server-only'
import { env } from '@/lib/env'
import { wordsFor } from '@/lib/i18n/words-outside-requests'
import type { Occasion } from '@/lib/kernel/occasion'
import type { BookingClinic } from './clinic-of'
import { calendarFile, quietTitle } from './ics'
import type { Appointment } from './model'

type Invited = Pick<
  Appointment,
  'id' | 'version' | 'setting' | 'startsAt' | 'endsAt' | 'clientZone'
>

/** Title and place of an appointment in a client's own calendar: where to be, and not a word of what for. */
export function ownEntryOf(
  { setting }: Pick<Appointment, 'setting'>,
  clinic: BookingClinic,
): { readonly title: string; readonly location: string; readonly url: string } {
  const t = wordsFor('booking')
  const { name, street, city, state, postalCode } = clinic
  return {
    title: quietTitle(t('file.title', { clinic: name }), t('file.plain')),
    location:
      setting === 'in_clinic' ? `${street}, ${city}, ${state} ${postalCode}` : t('file.video'),
    url: `${env().appOrigin}/my`,
  }
}

/** The calendar file that goes with a letter to the client; the times are written in their own zone. */
export function invitationTo(
  { now }: Occasion,
  appointment: Invited,
  clinic: BookingClinic,
  reader: { readonly name: string; readonly email: string; readonly cancelled: boolean },
): string {
  const { name, email, cancelled } = reader
  return calendarFile({
    name: quietTitle(clinic.name, wordsFor('booking')('file.plain')),
    zone: appointment.clientZone,
    organizer: {
      name: quietTitle(clinic.name, wordsFor('booking')('file.plain')),
      email: addressIn(env().mailFrom),
    },
    entries: [
      {
        appointmentId: appointment.id,
        version: appointment.version,
        startsAt: appointment.startsAt,
        endsAt: appointment.endsAt,
        ...ownEntryOf(appointment, clinic),
        cancelled,
        changedAt: now,
        attendee: { name, email },
      },
    ],
  })
}

/** `no-reply@clinic.example` of `Harbor Light <no-reply@clinic.example>`. */
const addressIn = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from
