import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlertCard } from '@/components/alerts/alert-card'
import { ClosedAlerts } from '@/components/alerts/closed-alerts'
import { PageHeader } from '@/components/shell/page-header'
import { TextLink } from '@/components/ui/text-link'
import { EmptyState } from '@/components/ui/empty-state'
import { whoCouldTake } from '@/lib/alerts/hand-over-choices'
import { closedAlerts, openAlerts } from '@/lib/alerts/queries'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('alerts.page'))('title') }
}

export default async function AlertsPage() {
  const viewer = await requireViewer('staff')
  const { open, closed, choices, now } = await read(viewer, async (occasion) => ({
    open: await openAlerts(occasion),
    closed: await closedAlerts(occasion),
    choices: await whoCouldTake(occasion),
    now: occasion.now,
  }))
  const words = await getTranslations('alerts.page')
  const { timeZone: zone, emergencyPhone } = viewer.clinic
  const reader = { membershipId: viewer.membershipId, zone, emergencyPhone, choices }
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead', { zone: zoneName(now, zone) })} />
      <div className="flow-6">
        {open.length === 0 ? (
          <EmptyState title={words('empty')}>{words('emptyDetail')}</EmptyState>
        ) : (
          <section className="flow" aria-label={words('open')}>
            {open.map((alert) => (
              <AlertCard key={alert.id} alert={alert} reader={reader} />
            ))}
          </section>
        )}
        <p className="no-print">
          <TextLink href="/alerts/times">{words('times')}</TextLink>
        </p>
        <ClosedAlerts alerts={closed} zone={zone} />
      </div>
    </>
  )
}
