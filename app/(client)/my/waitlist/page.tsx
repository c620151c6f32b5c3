import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnWishes } from '@/components/booking/own-wishes'
import { WaitFields } from '@/components/booking/wait-fields'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { waitOwnAction } from '@/lib/booking/calendar-actions'
import { orderedRoutesOf } from '@/lib/booking/order-queries'
import { waitlistOf } from '@/lib/booking/waitlist-queries'
import { calendarDone } from '@/lib/booking/words'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.waitOwn'))('title') }
}

export default async function OwnWaitlistPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer('client')
  const { wishes, routes, now } = await read(viewer, async (occasion) => ({
    now: occasion.now,
    wishes: await waitlistOf(occasion),
    routes: await orderedRoutesOf(occasion, viewer.clientId),
  }))
  const words = await getTranslations('booking.waitOwn')
  const done = calendarDone(await searchParam(props.searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {done ? <Flash title={words(`done.${done}`)} /> : null}
      <OwnWishes wishes={wishes} zone={viewer.timeZone} now={now} />
      <Card title={words('add')}>
        <ActionForm
          action={waitOwnAction}
          hidden={{ clientId: viewer.clientId }}
          submitLabel={words('addSubmit')}
        >
          <WaitFields routes={routes} clock={viewer.timeZone} />
        </ActionForm>
      </Card>
    </div>
  )
}
