import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { Corrections } from '@/components/overview/corrections'
import { Card } from '@/components/ui/card'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { correctionsPageOf } from '@/lib/overview/corrections'

type Props = { readonly params: Promise<{ readonly clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.record'))('corrections') }
}

export default async function CorrectionsPage({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => correctionsPageOf(o, clientId)) : null
  if (!page) notFound()
  const words = await getTranslations('overview.record')
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="corrections">
      <Card title={words('corrections')}>
        <Corrections corrections={page.corrections} zone={viewer.clinic.timeZone} mayAnswer />
      </Card>
    </ChartFrame>
  )
}
