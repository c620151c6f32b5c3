import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DraftPack } from '@/components/measures/draft-pack'
import { PackList } from '@/components/measures/pack-list'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { packsOf } from '@/lib/measures/pack-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures.pack'))('title') }
}

export default async function InstrumentsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator', 'clinician'])
  const packs = await read(viewer, packsOf)
  if (!packs) notFound()
  const words = await getTranslations('measures.pack')
  const done = await searchParam(props.searchParams, 'done')
  const draft = await searchParam(props.searchParams, 'pack')
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {done === 'installed' || done === 'retired' ? <Flash title={words(`done.${done}`)} /> : null}
      <PackList packs={packs} opened={draft ?? ''} zone={viewer.clinic.timeZone} />
      <DraftPack />
    </div>
  )
}
