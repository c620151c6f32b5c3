import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsentBody } from '@/components/consents/consent-body'
import { ConsentEnd } from '@/components/consents/consent-end'
import { PageHeader } from '@/components/shell/page-header'
import { StatusTag } from '@/components/ui/status-tag'
import { requireViewer } from '@/lib/auth/require-viewer'
import { consentToRead } from '@/lib/consents/consent-page'
import { CONSENT_TONE } from '@/lib/consents/words'
import { read } from '@/lib/kernel/run'
import { formatDay } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly kind: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consents.page'))('title') }
}

export default async function ConsentPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { kind } = await params
  const consent = await read(viewer, (o) => consentToRead(o, kind))
  if (!consent?.text) notFound()
  const words = await getTranslations('consents')
  const { text, standing } = consent
  const { version } = text
  const day = formatDay(text.publishedAt, viewer.timeZone)
  return (
    <>
      <PageHeader
        title={text.title}
        above={words('page.version', { version, day })}
        back={{ href: '/my/consent', label: words('page.back') }}
        tag={
          <StatusTag tone={CONSENT_TONE[standing.status]}>
            {words(`status.${standing.status}`)}
          </StatusTag>
        }
      />
      <div className="flow-10">
        <ConsentBody body={text.body} />
        <ConsentEnd consent={consent} text={text} zone={viewer.timeZone} />
      </div>
    </>
  )
}
