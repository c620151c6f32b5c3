import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DraftForm } from '@/components/protocols/draft-form'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { protocolToDraft } from '@/lib/preparation/protocol-page'
import { zonePlace } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('protocols.form'))('title') }
}

export default async function ProtocolDraftPage() {
  const viewer = await requireViewer(['clinician', 'administrator'])
  const start = await read(viewer, protocolToDraft)
  if (!start) notFound()
  const words = await getTranslations('protocols')
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={words('form.title')}
        lead={words('form.lead')}
        back={{ href: '/protocol', label: words('page.back') }}
      />
      <DraftForm {...start} zone={zonePlace(viewer.clinic.timeZone)} />
    </div>
  )
}
