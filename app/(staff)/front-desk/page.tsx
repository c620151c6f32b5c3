import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Arrivals } from '@/components/booking/arrivals'
import { FreeList, InvitationList, WaitingList } from '@/components/booking/desk-lists'
import { readinessWords } from '@/components/booking/readiness'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { deskOf } from '@/lib/overview/desk'
import { formatDate, zoneName } from '@/lib/time/format'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.desk'))('title') }
}

export default async function FrontDeskPage() {
  const viewer = await requireViewer(['front_desk', 'clinician'])
  const page = await read(viewer, deskOf)
  const words = await getTranslations('booking.desk')
  const { zone, now, today } = page
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', { day: formatDate(today), zone: zoneName(now, zone) })}
        actions={
          <LinkButton look="secondary" href="/calendar">
            {words('calendar')}
          </LinkButton>
        }
      />
      <div className="flow-8">
        <section className="flow">
          <h2 className="text-xl">{words('arrivals')}</h2>
          <Arrivals
            arrivals={page.arrivals}
            zone={zone}
            now={now}
            readiness={readinessWords(page.readiness)}
          />
        </section>
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <div className="flow-6">
            <WaitingList waiting={page.waiting} zone={zone} />
            <InvitationList invitations={page.invitations} zone={zone} />
          </div>
          <FreeList free={page.free} zone={zone} />
        </div>
      </div>
    </>
  )
}
