import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { ClientTrajectories } from '@/components/measures/client-trajectories'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { clientMeasures } from '@/lib/screening/measure-pages'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('measures') }
}

export default async function ClientMeasuresPage({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => clientMeasures(o, clientId)) : null
  if (!page) notFound()
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="measures">
      <ClientTrajectories trajectories={page.trajectories} zone={viewer.clinic.timeZone} />
    </ChartFrame>
  )
}
