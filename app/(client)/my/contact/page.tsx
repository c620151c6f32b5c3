import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContactForm } from '@/components/clients/contact-form'
import { AgreementsCard } from '@/components/screening/agreements-card'
import { looseWords } from '@/components/screening/loose-words'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { contactOf } from '@/lib/clients/queries'
import { zonesWith } from '@/lib/clients/zones'
import { read } from '@/lib/kernel/run'
import { ownAgreements } from '@/lib/screening/agreements'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.contact'))('ownTitle') }
}

export default async function OwnContact() {
  const viewer = await requireViewer('client')
  const [contact, agreements] = await read(viewer, async (occasion) => [
    await contactOf(occasion, viewer.clientId),
    await ownAgreements(occasion),
  ])
  if (!contact) notFound()
  const words = await getTranslations('clients.contact')
  return (
    <>
      <PageHeader title={words('ownTitle')} lead={words('ownLead')} />
      <ContactForm contact={contact} zones={zonesWith(contact.timeZone)} own />
      {agreements ? (
        <div className="mt-8">
          <AgreementsCard
            agreements={agreements}
            zone={viewer.timeZone}
            say={await looseWords('screening')}
          />
        </div>
      ) : null}
    </>
  )
}
