import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReadinessView } from '@/components/preparation/readiness-view'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { mayReadSubjects } from '@/lib/preparation/policy'
import { readinessOf } from '@/lib/preparation/readiness'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly appointmentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.gate'))('title') }
}

export default async function GatePage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const { appointmentId } = await params
  const readiness = await read(viewer, (o) => readinessOf(o, appointmentId))
  if (!readiness) notFound()
  const words = await getTranslations('preparation.page.gate')
  const way = await getTranslations('preparation.page.way')
  const { appointment } = readiness
  const zone = viewer.clinic.timeZone
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', {
          client: appointment.clientName,
          time: formatDayTime(appointment.medicineAt, zone),
        })}
        back={{ href: `/sessions/${appointmentId}`, label: words('back') }}
        actions={
          mayReadSubjects(viewer) ? (
            <LinkButton href={`/sessions/${appointmentId}/way`} look="secondary">
              {way('link')}
            </LinkButton>
          ) : undefined
        }
      />
      <ReadinessView readiness={readiness} zone={zone} />
    </>
  )
}
