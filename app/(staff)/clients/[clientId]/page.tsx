import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { ChartSummary } from '@/components/clients/chart-summary'
import { ExposureCard } from '@/components/sessions/exposure-card'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { mayRunTheDesk } from '@/lib/booking/policy'
import { read } from '@/lib/kernel/run'
import { chartOf } from '@/lib/overview/chart'
import { exposureOf } from '@/lib/sessions/exposure'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('summary') }
}

export default async function ClientChart({ params }: Props) {
  const viewer = await requireViewer('staff')
  const clientId = clientIdOf((await params).clientId)
  const seen = clientId
    ? await read(viewer, async (o) => ({
        chart: await chartOf(o, clientId),
        exposure: await exposureOf(o, clientId),
      }))
    : null
  if (!seen?.chart) notFound()
  const { chart, exposure } = seen
  return (
    <ChartFrame
      contact={chart.contact}
      sight={chart.sight}
      books={mayRunTheDesk(viewer)}
      current="summary"
      {...(chart.allergies ? { allergies: chart.allergies } : {})}
    >
      <ChartSummary chart={chart} zone={viewer.clinic.timeZone} />
      {exposure ? <ExposureCard exposure={exposure} clientId={chart.contact.id} /> : null}
    </ChartFrame>
  )
}
