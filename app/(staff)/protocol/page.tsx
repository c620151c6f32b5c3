import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OpenDraft } from '@/components/protocols/open-draft'
import { ProtocolSentences } from '@/components/protocols/protocol-sentences'
import { VersionHead } from '@/components/protocols/version-head'
import { VersionList } from '@/components/protocols/version-list'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { LinkButton } from '@/components/ui/link-button'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { read } from '@/lib/kernel/run'
import { protocolPage } from '@/lib/preparation/protocol-page'
import { doneKey } from '@/lib/protocols/words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('protocols.page'))('title') }
}

export default async function ProtocolPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['clinician', 'administrator'])
  const page = await read(viewer, protocolPage)
  if (!page) notFound()
  const words = await getTranslations('protocols.page')
  const done = doneKey(await searchParam(props.searchParams, 'done'))
  const zone = viewer.clinic.timeZone
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead')}
        actions={
          <>
            <PrintButton label={words('print')} />
            <LinkButton href="/protocol/draft" look={page.draft ? 'secondary' : 'primary'}>
              {words(page.draft ? 'draftAgain' : 'draft')}
            </LinkButton>
          </>
        }
      />
      <div className="flow-8">
        {done ? <Flash title={words(done)} /> : null}
        {page.draft ? <OpenDraft open={page.draft} zone={zone} /> : null}
        <VersionHead version={page.inForce} coming={page.coming} zone={zone} />
        <ProtocolSentences content={page.inForce.content} />
        <VersionList versions={page.versions} current={page.inForce.version} zone={zone} />
      </div>
    </>
  )
}
