import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChartFrame } from '@/components/clients/chart-frame'
import { Decided } from '@/components/screening/decided'
import { looseWords } from '@/components/screening/loose-words'
import { PrescriberPart } from '@/components/screening/prescriber-part'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { read } from '@/lib/kernel/run'
import { decidedPageOf } from '@/lib/screening/replay-page'

type Props = { readonly params: Promise<{ clientId: string; determinationId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('judging.decided'))('title') }
}

export default async function DecidedScreening({ params }: Props) {
  const viewer = await requireViewer(['clinician'])
  const given = await params
  const [clientId, id] = [clientIdOf(given.clientId), clientIdOf(given.determinationId)]
  const page = clientId && id ? await read(viewer, (o) => decidedPageOf(o, clientId, id)) : null
  if (!page) notFound()
  const judging = await looseWords('judging')
  const zone = viewer.clinic.timeZone
  return (
    <ChartFrame contact={page.contact} sight={page.sight} current="screening">
      <Decided view={page.view} zone={zone} say={await looseWords('screening')} judging={judging} />
      <PrescriberPart page={page} zone={zone} judging={judging} />
    </ChartFrame>
  )
}
