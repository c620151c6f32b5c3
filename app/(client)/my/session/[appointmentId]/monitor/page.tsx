import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OwnMonitor } from '@/components/preparation/own-monitor'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { preparationOf } from '@/lib/preparation/queries'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.monitor'))('title') }
}

export default async function MyMonitorPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { appointmentId } = await params
  const preparation = await read(viewer, (o) => preparationOf(o, appointmentId))
  if (!preparation) notFound()
  const words = await getTranslations('preparation.page.monitor')
  const { monitor, appointment } = preparation
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        back={{ href: `/my/session/${appointmentId}`, label: words('back') }}
      />
      {appointment.setting === 'in_clinic' ? (
        <EmptyState title={words('notNeeded')} />
      ) : (
        <OwnMonitor appointmentId={appointmentId} monitor={monitor} />
      )}
    </>
  )
}
