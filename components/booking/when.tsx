import { useTranslations } from 'next-intl'
import type { Appointment } from '@/lib/booking/model'
import { formatDayTime, formatTime } from '@/lib/time/format'

type Props = { readonly appointment: Appointment; readonly zone: string }

/** When an appointment is, on the clinic's clock, and on the client's where that differs. */
export function When({ appointment, zone }: Props) {
  const words = useTranslations('booking.one')
  const { startsAt, endsAt, clientZone, clientName } = appointment
  const here = formatDayTime(startsAt, zone)
  const there = formatDayTime(startsAt, clientZone)
  return (
    <>
      <time dateTime={startsAt.toISOString()}>{here}</time>{' '}
      {words('until', { time: formatTime(endsAt, zone) })}
      {here === there ? null : (
        <span className="block text-sm text-ink-soft">
          {words('forClient', { when: there, name: clientName })}
        </span>
      )}
    </>
  )
}
