import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LateMeasures } from '@/components/measures/late-measures'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { soughtIn } from '@/lib/clients/sought'
import { read } from '@/lib/kernel/run'
import { lateMeasures } from '@/lib/screening/late-measures'
import { lateAskedOf } from '@/lib/screening/late-model'

type Props = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures.late'))('title') }
}

export default async function LateMeasuresPage({ searchParams }: Props) {
  const viewer = await requireViewer(['clinician'])
  const address = await searchParams
  const asked = lateAskedOf(address, soughtIn(viewer, address.q))
  const page = await read(viewer, (occasion) => lateMeasures(occasion, asked))
  const words = await getTranslations('measures.late')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      {address.done === 'reminded' ? <Flash title={words('done')} /> : null}
      <LateMeasures page={page} asked={asked} zone={viewer.clinic.timeZone} />
    </>
  )
}
