import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarBar } from '@/components/booking/calendar-bar'
import { CalendarDayView } from '@/components/booking/calendar-day'
import { CalendarWeekView } from '@/components/booking/calendar-week'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { calendarPageOf } from '@/lib/booking/calendar-page'
import { calendarHref, calendarSchema } from '@/lib/booking/calendar-view'
import { appointmentHref } from '@/lib/booking/policy'
import { read } from '@/lib/kernel/run'
import { formatDate, zoneName } from '@/lib/time/format'

type Props = {
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.calendar'))('title') }
}

export default async function CalendarPage({ searchParams }: Props) {
  const viewer = await requireViewer('staff')
  const asked = calendarSchema.parse(await searchParams)
  const page = await read(viewer, (o) => calendarPageOf(o, asked))
  const words = await getTranslations('booking.calendar')
  const { zone, date, days, choices, today } = page
  const week = asked.view === 'week'
  const day = formatDate(days[0]?.date ?? date)
  const shared = { zone, hrefOf: appointmentHref(viewer) }
  return (
    <>
      <PageHeader
        title={words('title')}
        above={week ? words('weekOf', { day }) : day}
        lead={words('zone', { zone: zoneName(page.now, zone) })}
      />
      <div className="flow-6">
        <CalendarBar asked={asked} date={date} choices={choices} />
        {week ? (
          <CalendarWeekView
            {...shared}
            days={days}
            today={today}
            dayHref={(each) => calendarHref(asked, { view: 'day', date: each })}
          />
        ) : (
          <CalendarDayView
            {...shared}
            appointments={days[0]?.appointments ?? []}
            rooms={choices.rooms}
          />
        )}
      </div>
    </>
  )
}
