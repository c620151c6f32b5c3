import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ScreeningQueue } from '@/components/screening/screening-queue'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { soughtIn } from '@/lib/clients/sought'
import { read } from '@/lib/kernel/run'
import { screeningQueue } from '@/lib/screening/queue'
import { askedOf } from '@/lib/screening/queue-model'

type Props = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('judging'))('title') }
}

export default async function Screenings({ searchParams }: Props) {
  const viewer = await requireViewer(['clinician'])
  const address = await searchParams
  const asked = askedOf(address, soughtIn(viewer, address.q))
  const { page, now } = await read(viewer, async (occasion) => ({
    page: await screeningQueue(occasion, asked),
    now: occasion.now,
  }))
  const words = await getTranslations('judging')
  return (
    <>
      <PageHeader title={words('title')} lead={words('queue.lead')} />
      <ScreeningQueue page={page} asked={asked} now={now} zone={viewer.clinic.timeZone} />
    </>
  )
}
