import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlertsInBrief } from '@/components/alerts/alerts-in-brief'
import { CaseloadTable } from '@/components/integration/caseload-table'
import { WaitingTable } from '@/components/integration/waiting-table'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { guidePageOf } from '@/lib/integration/guide-page'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('integration.page.guide'))('title') }
}

export default async function GuidePage() {
  const viewer = await requireViewer(['guide'])
  const page = await read(viewer, guidePageOf)
  const words = await getTranslations('integration.page.guide')
  const zone = viewer.clinic.timeZone
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead', { hours: page.replyPromiseHours })} />
      <div className="flow-8">
        <AlertsInBrief alerts={page.alerts} zone={zone} />
        <WaitingTable waiting={page.waiting} zone={zone} />
        <CaseloadTable people={page.caseload} zone={zone} />
      </div>
    </>
  )
}
