import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { LedCircleView } from '@/components/circles/led-circle'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { ledCircle } from '@/lib/circles/queries'
import { read } from '@/lib/kernel/run'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly circleId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('circles.page'))('title') }
}

export default async function CirclePage({ params }: Props) {
  const viewer = await requireViewer(['guide'])
  const { circleId } = await params
  const circle = await read(viewer, (o) => ledCircle(o, circleId))
  if (!circle) notFound()
  const words = await getTranslations('circles')
  const { timeZone: zone, emergencyPhone } = viewer.clinic
  return (
    <>
      <PageHeader
        title={circle.title}
        above={`${formatDayTime(circle.startsAt, zone)} · ${words(`format.${circle.format}`)}`}
        lead={words('page.ledBy', { name: circle.facilitatorName })}
        back={{ href: '/circles', label: words('page.back') }}
      />
      <div className="flow-6">
        <LedCircleView circle={circle} zone={zone} phone={emergencyPhone} />
      </div>
    </>
  )
}
