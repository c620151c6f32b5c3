import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { OWN_MOVES, OwnMoveDone, OwnSessionChanges } from '@/components/booking/own-session-changes'
import { SessionOverview } from '@/components/preparation/session-overview'
import { PageHeader } from '@/components/shell/page-header'
import { PrintButton } from '@/components/ui/print-button'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { ownChangesOf } from '@/lib/booking/own-move-page'
import { read } from '@/lib/kernel/run'
import { preparationOf } from '@/lib/preparation/queries'
import { formatDay, formatTime } from '@/lib/time/format'

type Props = {
  readonly params: Promise<{ readonly appointmentId: string }>
  readonly searchParams: SearchParams
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('preparation.page.session'))('title') }
}

export default async function MySessionPage({ params, searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { appointmentId } = await params
  const said = await searchParam(searchParams, 'done')
  const done = OWN_MOVES.find((known) => known === said)
  const { preparation, changes, now } = await read(viewer, async (o) => ({
    preparation: await preparationOf(o, appointmentId),
    changes: await ownChangesOf(o, appointmentId),
    now: o.now,
  }))
  if (!preparation) notFound()
  const words = await getTranslations('preparation.page.session')
  const { startsAt, clientZone } = preparation.appointment
  return (
    <>
      <PageHeader
        title={words('title')}
        lead={words('lead', {
          day: formatDay(startsAt, clientZone),
          time: formatTime(startsAt, clientZone),
        })}
        back={{ href: '/my', label: words('back') }}
        actions={<PrintButton label={words('print')} />}
      />
      <div className="flow-8">
        {done && changes ? <OwnMoveDone changes={changes} done={done} /> : null}
        <SessionOverview preparation={preparation} now={now} />
        {changes ? <OwnSessionChanges changes={changes} phone={viewer.clinic.phone} /> : null}
      </div>
    </>
  )
}
