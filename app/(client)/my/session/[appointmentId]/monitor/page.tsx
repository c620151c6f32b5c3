import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WishForm } from '@/components/preparation/wish-form'
import { OwnMonitor } from '@/components/preparation/own-monitor'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { comfortWishOf } from '@/lib/preparation/comfort-wish'
import { preparationOf } from '@/lib/preparation/queries'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.monitor'))('title') }
}

export default async function MyMonitorPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { appointmentId } = await params
  const { preparation, wish } = await read(viewer, async (o) => ({
    preparation: await preparationOf(o, appointmentId),
    wish: await comfortWishOf(o, viewer.clientId),
  }))
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
      <div className="flow-8">
        {appointment.setting === 'in_clinic' ? (
          <EmptyState title={words('notNeeded')} />
        ) : (
          <OwnMonitor appointmentId={appointmentId} monitor={monitor} />
        )}
        <WishForm appointmentId={appointmentId} wish={wish} />
      </div>
    </>
  )
}
