import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DayOffFields } from '@/components/booking/day-off-fields'
import { DayOffTable } from '@/components/booking/day-off-table'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { addDayOffAction } from '@/lib/booking/calendar-actions'
import { choicesOf } from '@/lib/booking/choices'
import { daysOffOf } from '@/lib/booking/days-off'
import { calendarDone } from '@/lib/booking/words'
import { read } from '@/lib/kernel/run'
import { zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.daysOff'))('title') }
}

export default async function DaysOffPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator', 'front_desk', 'clinician'])
  const zone = viewer.clinic.timeZone
  const { daysOff, choices, now } = await read(viewer, async (occasion) => ({
    now: occasion.now,
    daysOff: await daysOffOf(occasion),
    choices: await choicesOf(occasion),
  }))
  const words = await getTranslations('booking.daysOff')
  const done = calendarDone(await searchParam(props.searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead', { zone: zoneName(now, zone) })} />
      {done ? <Flash title={words(`done.${done}`)} /> : null}
      <DayOffTable daysOff={daysOff} zone={zone} />
      <Card title={words('add')}>
        <ActionForm action={addDayOffAction} submitLabel={words('addSubmit')} emptyOnDone>
          <DayOffFields choices={choices} />
        </ActionForm>
      </Card>
    </div>
  )
}
