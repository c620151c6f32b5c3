import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnMeasures } from '@/components/measures/own-measures'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { ownMeasures } from '@/lib/screening/measure-pages'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measures.own'))('title') }
}

export default async function MyMeasures(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer('client')
  const measures = await read(viewer, ownMeasures)
  const words = await getTranslations('measures.own')
  const done = await searchParam(props.searchParams, 'done')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      {done === '1' ? <Flash title={words('thanks')} /> : null}
      {done === 'passed' ? <Flash title={words('passed')} /> : null}
      <OwnMeasures measures={measures} zone={viewer.timeZone} />
    </>
  )
}
