import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnMoveTimes } from '@/components/booking/own-move-times'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import type { SearchParams } from '@/lib/auth/search-param'
import { ownMovePageOf } from '@/lib/booking/own-move-page'
import { ownSessionSchema } from '@/lib/booking/wish'
import { read } from '@/lib/kernel/run'
import { formatDayTime } from '@/lib/time/format'

type Props = {
  readonly params: Promise<{ readonly appointmentId: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.ownMove'))('title') }
}

export default async function MoveSessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { appointmentId } = await params
  const { date } = ownSessionSchema.parse(await searchParams)
  const page = await read(viewer, (o) => ownMovePageOf(o, appointmentId, date))
  if (!page) notFound()
  const words = await getTranslations('booking.ownMove')
  const { startsAt } = page.appointment
  return (
    <div className="flow-6">
      <PageHeader
        title={words('title')}
        lead={words('lead', { when: formatDayTime(startsAt, viewer.timeZone) })}
        back={{ href: `/my/session/${appointmentId}`, label: words('back') }}
      />
      <OwnMoveTimes page={page} zone={viewer.timeZone} phone={viewer.clinic.phone} />
    </div>
  )
}
