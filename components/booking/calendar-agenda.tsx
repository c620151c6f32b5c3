import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { CalendarPage } from '@/lib/booking/calendar-page'
import type { CalendarEntry } from '@/lib/booking/calendar-rows'
import { formatDay } from '@/lib/time/format'
import { localDate, startOfLocalDay } from '@/lib/time/zone'
import { CalendarCard } from './calendar-card'

type Props = {
  readonly page: CalendarPage
  readonly hrefOf: (entry: CalendarEntry) => string | null
  readonly dayHref: (date: string) => string
}

/** The same appointments as one list in order of time: for a phone, and for paper. */
export function CalendarAgenda({ page, hrefOf, dayHref }: Props) {
  const words = useTranslations('booking.calendar')
  const { dates, entries, zone, today } = page
  if (entries.length === 0)
    return <EmptyState title={words(dates.length > 1 ? 'emptyWeek' : 'empty')} />
  const days = dates.map((date) => ({
    date,
    there: entries.filter(({ startsAt }) => localDate(startsAt, zone) === date),
  }))
  return (
    <ol className="flow-6">
      {days.map(({ date, there }) => (
        <li key={date} aria-current={date === today ? 'date' : undefined}>
          {dates.length > 1 ? (
            <h2 className="border-b-2 border-line pb-2 text-base">
              <TextLink href={dayHref(date)}>
                {formatDay(startOfLocalDay(date, zone), zone)}
              </TextLink>
              <span className="block text-sm font-normal text-ink-soft">
                {words('count', { count: there.length })}
              </span>
            </h2>
          ) : null}
          <ol className="flow-3 pt-3">
            {there.map((each) => (
              <li key={each.id} className="break-inside-avoid">
                <CalendarCard entry={each} zone={zone} href={hrefOf(each)} />
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}
