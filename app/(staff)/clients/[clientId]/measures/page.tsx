import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { ClientTrajectories } from '@/components/measures/client-trajectories'
import { MeasurePlan } from '@/components/measures/measure-plan'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { clientMeasures } from '@/lib/screening/measure-pages'

type Props = {
  readonly params: Promise<{ clientId: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('measures') }
}

export default async function ClientMeasuresPage({ params, searchParams }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => clientMeasures(o, clientId)) : null
  if (!page) notFound()
  const words = await getTranslations('measures.plan')
  const zone = viewer.clinic.timeZone
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="measures">
      {(await searchParam(searchParams, 'done')) === 'asked' ? (
        <Flash title={words('asked')} />
      ) : null}
      <ClientTrajectories trajectories={page.trajectories} zone={zone} />
      <MeasurePlan
        clientId={page.contact.id}
        askings={page.askings}
        steps={page.steps}
        zone={zone}
      />
    </ChartFrame>
  )
}
