import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChartFrame } from '@/components/clients/chart-frame'
import { Reconcile } from '@/components/medications/reconcile'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { reconciliationOf } from '@/lib/medications/reconciliation'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('medications') }
}

export default async function ClientMedications({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => reconciliationOf(o, clientId)) : null
  if (!page) notFound()
  const words = await getTranslations('medications.page')
  return (
    <ChartFrame
      contact={page.contact}
      sight={page.sight}
      current="medications"
      allergies={page.allergies}
    >
      <p className="text-ink-soft">{words('lead')}</p>
      <Reconcile page={page} zone={viewer.clinic.timeZone} />
    </ChartFrame>
  )
}
