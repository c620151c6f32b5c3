import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ResponseTimesTable } from '@/components/alerts/response-times-table'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { responseTimesOf } from '@/lib/alerts/queries'
import { FEWEST_FOR_MEDIAN } from '@/lib/alerts/response-times'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts.times'))('title') }
}

export default async function ResponseTimesPage() {
  const viewer = await requireViewer(['clinician', 'administrator'])
  const times = await read(viewer, responseTimesOf)
  const words = await getTranslations('alerts.times')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} actions={<PrintButton />} />
      <div className="flow-6">
        <ResponseTimesTable times={times} />
        <p className="text-ink-soft">{words('honest', { fewest: FEWEST_FOR_MEDIAN })}</p>
      </div>
    </>
  )
}
