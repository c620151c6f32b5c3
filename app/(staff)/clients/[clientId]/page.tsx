import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { ChartSummary } from '@/components/clients/chart-summary'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { chartOf } from '@/lib/overview/chart'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('summary') }
}

export default async function ClientChart({ params }: Props) {
  const viewer = await requireViewer('staff')
  const clientId = clientIdOf((await params).clientId)
  const chart = clientId ? await read(viewer, (occasion) => chartOf(occasion, clientId)) : null
  if (!chart) notFound()
  return (
    <ChartFrame
      contact={chart.contact}
      sight={chart.sight}
      current="summary"
      {...(chart.allergies ? { allergies: chart.allergies } : {})}
    >
      <ChartSummary chart={chart} zone={viewer.clinic.timeZone} />
    </ChartFrame>
  )
}
