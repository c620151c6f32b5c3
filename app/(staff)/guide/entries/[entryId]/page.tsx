import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { GuideDoors } from '@/components/integration/guide-doors'
import { PlanBeside } from '@/components/integration/plan-beside'
import { ReplyList } from '@/components/integration/reply-list'
import { SharedText } from '@/components/integration/shared-text'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { sharedPageOf } from '@/lib/integration/guide-page'
import { read } from '@/lib/kernel/run'

type Props = { readonly params: Promise<{ readonly entryId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.guide'))('tab') }
}

export default async function SharedEntryPage(props: Props) {
  const viewer = await requireViewer(['guide', 'clinician'])
  const { entryId } = await props.params
  const page = await read(viewer, (o) => sharedPageOf(o, entryId))
  if (!page) notFound()
  const { entry, plan } = page
  const words = await getTranslations('integration.page.guide')
  const { timeZone: zone, emergencyPhone } = viewer.clinic
  return (
    <>
      <PageHeader
        title={words('entryTitle', { name: entry.clientName })}
        back={{ href: '/guide', label: words('back') }}
      />
      <div className="grid gap-6 lg:grid-cols-[3fr_2fr] lg:items-start">
        <div className="flow-6 min-w-0">
          <SharedText entry={entry} zone={zone} />
          <ReplyList replies={entry.replies} zone={zone} />
          <GuideDoors entry={entry} zone={zone} emergencyPhone={emergencyPhone} />
        </div>
        <PlanBeside plan={plan} />
      </div>
    </>
  )
}
