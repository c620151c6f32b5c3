import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewFor } from '@/components/booking/new-for'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import type { SearchParams } from '@/lib/auth/search-param'
import { newSchema } from '@/lib/booking/wish'
import { rosterOf } from '@/lib/clients/roster'
import { soughtIn } from '@/lib/clients/sought'
import { read } from '@/lib/kernel/run'
import { formatDayTime } from '@/lib/time/format'
import { localDate } from '@/lib/time/zone'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.new'))('title') }
}

export default async function NewAppointmentPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['clinician', 'front_desk', 'guide'])
  const address = await props.searchParams
  const { at } = newSchema.parse(address)
  const sought = soughtIn(viewer, address.q)
  const page = await read(viewer, (o) => rosterOf(o, { search: sought.words }))
  const words = await getTranslations('booking.new')
  const zone = viewer.clinic.timeZone
  return (
    <div className="flow-6">
      <PageHeader
        title={words('title')}
        lead={at ? words('lead', { when: formatDayTime(at, zone) }) : words('leadAny')}
        actions={
          <LinkButton look="secondary" href="/calendar">
            {words('back')}
          </LinkButton>
        }
      />
      <NewFor
        page={page}
        sought={sought}
        at={at?.toISOString() ?? null}
        date={at ? localDate(at, zone) : null}
      />
    </div>
  )
}
