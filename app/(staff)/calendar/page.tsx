import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CalendarBar } from '@/components/booking/calendar-bar'
import { CalendarLinks } from '@/components/booking/calendar-links'
import { CalendarViews } from '@/components/booking/calendar-views'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { calendarPageOf } from '@/lib/booking/calendar-page'
import { calendarSchema } from '@/lib/booking/calendar-view'
import { entryHref } from '@/lib/booking/policy'
import { soughtIn } from '@/lib/clients/sought'
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
  const address = await searchParams
  const asked = { ...calendarSchema.parse(address), sought: soughtIn(viewer, address.q) }
  const page = await read(viewer, (o) => calendarPageOf(o, asked))
  const words = await getTranslations('booking.calendar')
  const { zone, date, dates, choices } = page
  const day = formatDate(dates[0] ?? date)
  const hrefOf = entryHref(viewer)
  return (
    <>
      <PageHeader
        title={words('title')}
        above={asked.view === 'week' ? words('weekOf', { day }) : day}
        lead={words('zone', { zone: zoneName(page.now, zone) })}
        actions={page.mayMove ? <CalendarLinks /> : undefined}
      />
      <div className="flow-6">
        <CalendarBar
          asked={asked}
          date={date}
          choices={choices}
          exceptions={page.exceptions}
          zone={zone}
        />
        <CalendarViews page={page} asked={asked} hrefOf={hrefOf} />
      </div>
    </>
  )
}
