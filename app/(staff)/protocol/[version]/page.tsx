import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ChangeList } from '@/components/protocols/change-list'
import { ProtocolSentences } from '@/components/protocols/protocol-sentences'
import { VersionHead } from '@/components/protocols/version-head'
import { PageHeader } from '@/components/shell/page-header'
import { Card } from '@/components/ui/card'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { protocolVersionPage } from '@/lib/preparation/protocol-page'

type Props = { readonly params: Promise<{ version: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { version } = await params
  return { title: (await getTranslations('protocols.page'))('version', { version }) }
}

export default async function ProtocolVersionPage({ params }: Props) {
  const viewer = await requireViewer(['clinician', 'administrator'])
  const { version: asked } = await params
  const page = await read(viewer, (occasion) => protocolVersionPage(occasion, asked))
  if (!page) notFound()
  const words = await getTranslations('protocols.page')
  return (
    <>
      <PageHeader
        title={words('version', { version: page.version.version })}
        back={{ href: '/protocol', label: words('back') }}
      />
      <div className="flow-8">
        <VersionHead version={page.version} coming={null} zone={viewer.clinic.timeZone} />
        {page.changes.length > 0 ? (
          <Card title={words('changes')}>
            <ChangeList changes={page.changes} />
          </Card>
        ) : null}
        <ProtocolSentences content={page.version.content} />
      </div>
    </>
  )
}
