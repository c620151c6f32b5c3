import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { CalendarDay } from '@/lib/booking/calendar-page'
import type { Appointment } from '@/lib/booking/model'
import { formatDay } from '@/lib/time/format'
import { startOfLocalDay } from '@/lib/time/zone'
import { CalendarCard } from './calendar-card'

type Props = {
  readonly days: readonly CalendarDay[]
  readonly today: string
  readonly zone: string
  readonly hrefOf: (appointment: Appointment) => string
  readonly dayHref: (date: string) => string
}

/** A week, seven days beside each other on a desk and below each other on a phone. */
export function CalendarWeekView({ days, today, zone, hrefOf, dayHref }: Props) {
  const words = useTranslations('booking.calendar')
  return (
    <ol className="grid gap-4 xl:grid-cols-7">
      {days.map(({ date, appointments }) => (
        <li key={date} aria-current={date === today ? 'date' : undefined} className="min-w-0">
          <h2 className="border-b-2 border-line pb-2 text-base aria-[current]:border-accent">
            <TextLink href={dayHref(date)}>{formatDay(startOfLocalDay(date, zone), zone)}</TextLink>
            <span className="block text-sm font-normal text-ink-soft">
              {words('count', { count: appointments.length })}
            </span>
          </h2>
          <ol className="flow-3 pt-3">
            {appointments.map((each) => (
              <li key={each.id}>
                <CalendarCard appointment={each} zone={zone} href={hrefOf(each)} withRoom />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
