import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { PlanTogether } from '@/components/integration/plan-together'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { clientPlanPageOf } from '@/lib/integration/guide-page'
import { read } from '@/lib/kernel/run'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('plan') }
}

export default async function ClientPlanPage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => clientPlanPageOf(o, clientId)) : null
  if (!page) notFound()
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="plan">
      <PlanTogether page={page} zone={viewer.clinic.timeZone} />
    </ChartFrame>
  )
}
