import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { ReportCard } from '@/components/reports/report-card'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { reportsDue } from '@/lib/sessions/report-queries'
import { zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.reports'))('title') }
}

export default async function ReportsPage() {
  const viewer = await requireViewer(['clinician'])
  const { reports, now } = await read(viewer, async (o) => ({
    reports: await reportsDue(o),
    now: o.now,
  }))
  if (!reports) notFound()
  const words = await getTranslations('sessions.reports')
  const zone = viewer.clinic.timeZone
  const open = reports.filter(({ closed }) => !closed)
  const closed = reports.filter((report) => report.closed)
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead', { zone: zoneName(now, zone) })} />
      {open.length === 0 ? (
        <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
      ) : (
        <section className="flow" aria-label={words('open')}>
          <h2>{words('open')}</h2>
          {open.map((report) => (
            <ReportCard key={report.id} report={report} zone={zone} />
          ))}
        </section>
      )}
      {closed.length > 0 ? (
        <section className="flow" aria-label={words('done')}>
          <h2>{words('done')}</h2>
          {closed.map((report) => (
            <ReportCard key={report.id} report={report} zone={zone} />
          ))}
        </section>
      ) : null}
    </div>
  )
}
