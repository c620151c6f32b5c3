import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { Judging } from '@/components/screening/judging'
import { looseWords } from '@/components/screening/loose-words'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { judgingPageOf } from '@/lib/screening/judging-page'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('screening') }
}

export default async function ClientScreening({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => judgingPageOf(o, clientId)) : null
  if (!page) notFound()
  return (
    <ChartFrame
      contact={page.contact}
      sight={page.sight}
      current="screening"
      allergies={page.allergies}
    >
      <Judging
        page={page}
        zone={viewer.clinic.timeZone}
        say={await looseWords('screening')}
        medicineWord={await looseWords('medications')}
        judging={await looseWords('judging')}
      />
    </ChartFrame>
  )
}
