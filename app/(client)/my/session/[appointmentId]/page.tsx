import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SessionOverview } from '@/components/preparation/session-overview'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { preparationOf } from '@/lib/preparation/queries'
import { formatDay, formatTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.session'))('title') }
}

export default async function MySessionPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { appointmentId } = await params
  const { preparation, now } = await read(viewer, async (o) => ({
    preparation: await preparationOf(o, appointmentId),
    now: o.now,
  }))
  if (!preparation) notFound()
  const words = await getTranslations('preparation.page.session')
  const { startsAt, clientZone } = preparation.appointment
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', {
          day: formatDay(startsAt, clientZone),
          time: formatTime(startsAt, clientZone),
        })}
        back={{ href: '/my', label: words('back') }}
        actions={<PrintButton label={words('print')} />}
      />
      <SessionOverview preparation={preparation} now={now} />
    </>
  )
}
