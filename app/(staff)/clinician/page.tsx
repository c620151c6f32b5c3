import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlertsInBrief } from '@/components/alerts/alerts-in-brief'
import { HeldSessions, UnsignedNotes } from '@/components/overview/clinician-lists'
import { TodaySessions } from '@/components/overview/today-sessions'
import { WaitingScreenings } from '@/components/overview/waiting-screenings'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { clinicianHomeOf } from '@/lib/overview/clinician-home'
import { formatDay, zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('overview.clinician'))('title') }
}

export default async function ClinicianPage() {
  const viewer = await requireViewer(['clinician'])
  const { home, now } = await read(viewer, async (occasion) => ({
    home: await clinicianHomeOf(occasion),
    now: occasion.now,
  }))
  const words = await getTranslations('overview.clinician')
  const zone = viewer.clinic.timeZone
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', { day: formatDay(now, zone), zone: zoneName(now, zone) })}
      />
      <div className="flow-8">
        <AlertsInBrief alerts={home.alerts} zone={zone} />
        <TodaySessions sessions={home.sessions} zone={zone} />
        <WaitingScreenings waiting={home.waiting} zone={zone} />
        <div className="grid gap-6 lg:grid-cols-2 lg:items-start">
          <HeldSessions holds={home.holds} zone={zone} />
          <UnsignedNotes notes={home.notes} zone={zone} />
        </div>
      </div>
    </>
  )
}
