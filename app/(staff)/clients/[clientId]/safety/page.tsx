import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { CssrsFlow } from '@/components/screening/cssrs-flow'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { cssrsPageOf } from '@/lib/screening/cssrs-page'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('safety') }
}

export default async function ClientSafety({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => cssrsPageOf(o, clientId)) : null
  if (!page) notFound()
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="safety">
      <CssrsFlow page={page} zone={viewer.clinic.timeZone} />
    </ChartFrame>
  )
}
