import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { StaffWaitlist } from '@/components/booking/staff-waitlist'
import { WaitFields } from '@/components/booking/wait-fields'
import { PageHeader } from '@/components/shell/page-header'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { waitAction } from '@/lib/booking/calendar-actions'
import { clientToBook } from '@/lib/booking/choices'
import { waitlistOf } from '@/lib/booking/waitlist-queries'
import { calendarDone } from '@/lib/booking/words'
import { read } from '@/lib/kernel/run'
import { ROUTES } from '@/lib/sessions/model'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.wait'))('title') }
}

export default async function WaitlistPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer(['clinician', 'front_desk', 'guide'])
  const clientId = await searchParam(props.searchParams, 'clientId')
  const { wishes, client } = await read(viewer, async (occasion) => ({
    wishes: await waitlistOf(occasion),
    client: clientId ? await clientToBook(occasion, clientId) : null,
  }))
  const words = await getTranslations('booking.wait')
  const done = calendarDone(await searchParam(props.searchParams, 'done'))
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      {done ? <Flash title={words(`done.${done}`)} /> : null}
      {client ? (
        <Card title={words('addFor', { name: client.legalName })}>
          <ActionForm
            action={waitAction}
            hidden={{ clientId: client.id }}
            submitLabel={words('addSubmit')}
          >
            <WaitFields routes={ROUTES} clock={client.timeZone} />
          </ActionForm>
        </Card>
      ) : null}
      <StaffWaitlist wishes={wishes} zone={viewer.clinic.timeZone} />
    </div>
  )
}
