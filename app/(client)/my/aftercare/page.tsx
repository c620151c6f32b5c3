import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GentleIdeas } from '@/components/aftercare/gentle-ideas'
import { LeavingCard } from '@/components/aftercare/leaving-card'
import { RestrictionsCard } from '@/components/aftercare/restrictions-card'
import { SleepCard } from '@/components/aftercare/sleep-card'
import { WindowCard } from '@/components/aftercare/window-card'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { PrintButton } from '@/components/ui/print-button'
import { aftercareOf } from '@/lib/aftercare/standing'
import { somethingHolds } from '@/lib/aftercare/restrictions'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { formatDay } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aftercare.page'))('title') }
}

export default async function AftercarePage() {
  const viewer = await requireViewer('client')
  const zone = viewer.timeZone
  const aftercare = await read(viewer, (o) => aftercareOf(o, viewer.clientId, zone))
  const words = await getTranslations('aftercare.page')
  if (!aftercare)
    return (
      <>
        <PageHeader title={words('title')} />
        <EmptyState title={words('before')}>{words('beforeDetail')}</EmptyState>
      </>
    )
  const { session, restrictions } = aftercare
  const over = !somethingHolds(restrictions)
  return (
    <>
      <PageHeader
        title={words('title')}
        above={words('sessionOn', { day: formatDay(session.dosedAt, zone) })}
        actions={<PrintButton label={words('print')} />}
      />
      <div className="flow-6">
        {over ? <WindowCard aftercare={aftercare} /> : null}
        <RestrictionsCard restrictions={restrictions} />
        <div id="sleep" className="scroll-mt-6">
          <SleepCard
            session={session}
            protocol={aftercare.protocol}
            zone={zone}
            sleepCanCount={aftercare.sleepCanCount}
          />
        </div>
        {over ? null : <WindowCard aftercare={aftercare} />}
        <GentleIdeas />
        <LeavingCard session={session} clinic={viewer.clinic} zone={zone} />
      </div>
    </>
  )
}
