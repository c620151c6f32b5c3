import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CheckInHistory } from '@/components/aftercare/check-in-history'
import { ChartFrame } from '@/components/clients/chart-frame'
import { checkInHistoryOf } from '@/lib/aftercare/check-in-history'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aftercare.checkInStaff'))('title') }
}

export default async function ClientCheckIns({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'guide'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => checkInHistoryOf(o, clientId)) : null
  if (!page) notFound()
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="check-ins">
      <CheckInHistory history={page.history} zone={page.contact.timeZone} />
    </ChartFrame>
  )
}
