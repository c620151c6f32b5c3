import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { Differences } from '@/components/screening/differences'
import { looseWords } from '@/components/screening/loose-words'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { differencesOf } from '@/lib/screening/differences-page'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await looseWords('screening'))('page.differences.title') }
}

export default async function ClientDifferences({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => differencesOf(o, clientId)) : null
  if (!page) notFound()
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="screening">
      <Differences page={page} zone={viewer.clinic.timeZone} say={await looseWords('screening')} />
    </ChartFrame>
  )
}
