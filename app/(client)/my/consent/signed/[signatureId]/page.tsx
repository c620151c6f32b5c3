import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ConsentBody } from '@/components/consents/consent-body'
import { SignedCard } from '@/components/consents/signed-card'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { signedConsentOf } from '@/lib/consents/consent-page'
import { read } from '@/lib/kernel/run'
import { formatDay } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly signatureId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('consents.page'))('title') }
}

export default async function SignedConsentPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { signatureId } = await params
  const signed = await read(viewer, (o) => signedConsentOf(o, signatureId))
  if (!signed) notFound()
  const words = await getTranslations('consents.page')
  const { text, signature } = signed
  const { version } = text
  const day = formatDay(text.publishedAt, viewer.timeZone)
  return (
    <>
      <PageHeader
        title={text.title}
        above={words('version', { version, day })}
        back={{ href: '/my/consent', label: words('back') }}
        actions={
          <LinkButton look="secondary" href={`/my/consent/signed/${signatureId}/paper`}>
            {words('paper')}
          </LinkButton>
        }
      />
      <div className="flow-8">
        <ConsentBody body={text.body} />
        <SignedCard signature={signature} zone={viewer.timeZone} />
      </div>
    </>
  )
}
