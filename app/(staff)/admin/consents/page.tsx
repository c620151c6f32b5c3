import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PublishedText } from '@/components/consents/published-text'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { DEFAULT_TEXTS } from '@/lib/consents/default-texts'
import { CONSENT_KINDS } from '@/lib/consents/model'
import { signedByKind, textsInForce } from '@/lib/consents/queries'
import { read } from '@/lib/kernel/run'
import { formatDay } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consents.texts'))('pageTitle') }
}

export default async function ConsentTextsPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['administrator'])
  const { texts, signed } = await read(viewer, async (occasion) => ({
    texts: await textsInForce(occasion),
    signed: await signedByKind(occasion),
  }))
  const words = await getTranslations('consents.texts')
  const done = await searchParam(props.searchParams, 'done')
  return (
    <div className="flow-6">
      <PageHeader title={words('pageTitle')} lead={words('lead')} />
      {done === 'published' ? <Flash title={words('done')} /> : null}
      {CONSENT_KINDS.map((kind) => {
        const inForce = texts.find((text) => text.kind === kind) ?? null
        const publishedOn = inForce ? formatDay(inForce.publishedAt, viewer.clinic.timeZone) : null
        return (
          <PublishedText
            key={kind}
            kind={kind}
            inForce={inForce}
            publishedOn={publishedOn}
            draft={inForce ?? DEFAULT_TEXTS[kind]}
            signed={signed[kind]}
          />
        )
      })}
    </div>
  )
}
