import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ClearanceLine } from '@/components/booking/clearance-line'
import { CareTeam } from '@/components/clients/care-team'
import { ChartFrame } from '@/components/clients/chart-frame'
import { ContactForm } from '@/components/clients/contact-form'
import { EndCare } from '@/components/clients/end-care'
import { WishCard } from '@/components/preparation/wish-card'
import { Card } from '@/components/ui/card'
import { requireViewer } from '@/lib/auth/require-viewer'
import { clientIdOf } from '@/lib/clients/client-id'
import { zonesWith } from '@/lib/clients/zones'
import { mayRunTheDesk } from '@/lib/booking/policy'
import { read } from '@/lib/kernel/run'
import { contactWithStanding } from '@/lib/overview/contact'
import { comfortWishOf } from '@/lib/preparation/comfort-wish'
import { mayReadWishes } from '@/lib/preparation/policy'

type Props = { readonly params: Promise<{ clientId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('contact') }
}

export default async function ClientContactPage({ params }: Props) {
  const viewer = await requireViewer('staff')
  const clientId = clientIdOf((await params).clientId)
  const page = clientId ? await read(viewer, (o) => contactWithStanding(o, clientId)) : null
  if (!page) notFound()
  const wishes = mayReadWishes(viewer, page.contact.id)
  const wish = wishes ? await read(viewer, (o) => comfortWishOf(o, page.contact.id)) : null
  const { contact } = page
  return (
    <ChartFrame
      contact={contact}
      sight={page.sight}
      books={mayRunTheDesk(viewer)}
      current="contact"
      {...(page.allergies ? { allergies: page.allergies } : {})}
    >
      <ClearanceLine clearance={page.clearance} zone={viewer.clinic.timeZone} />
      {wishes ? <WishCard wish={wish} client={contact.preferredName} /> : null}
      {page.mayEdit ? (
        <Card title={(await getTranslations('clients.contact'))('edit')}>
          <ContactForm contact={contact} zones={zonesWith(contact.timeZone)} />
        </Card>
      ) : null}
      <CareTeam
        clientId={contact.id}
        team={page.team}
        staff={page.staff}
        mayAssign={page.mayAssign}
        zone={viewer.clinic.timeZone}
      />
      {page.mayEnd ? <EndCare clientId={contact.id} /> : null}
    </ChartFrame>
  )
}
