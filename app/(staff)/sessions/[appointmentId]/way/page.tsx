import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { WayToSession } from '@/components/preparation/way-to-session'
import { PageHeader } from '@/components/shell/page-header'
import { Card } from '@/components/ui/card'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { wayOf } from '@/lib/preparation/way'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.way'))('title') }
}

export default async function WayPage({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const { appointmentId } = await params
  const found = await read(viewer, (o) => wayOf(o, appointmentId))
  if (!found) notFound()
  const words = await getTranslations('preparation.page.way')
  const { clientName, startsAt } = found.preparation.appointment
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', {
          client: clientName,
          time: formatDayTime(startsAt, viewer.clinic.timeZone),
        })}
        back={{ href: `/sessions/${appointmentId}/gate`, label: words('back') }}
        actions={<PrintButton label={words('print')} />}
      />
      <Card>
        <WayToSession preparation={found.preparation} now={found.now} />
        <p className="text-sm text-ink-soft print:hidden">{words('hint')}</p>
      </Card>
    </>
  )
}
