import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CheckInForm } from '@/components/aftercare/check-in-form'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { checkInOfClient } from '@/lib/aftercare/check-in-page'
import { checkInKey } from '@/lib/aftercare/words'
import { WithPhones } from '@/components/ui/with-phones'
import { requireViewer } from '@/lib/auth/require-viewer'
import { read } from '@/lib/kernel/run'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly params: Promise<{ readonly sessionId: string; readonly checkIn: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('aftercare.checkInPage'))('title') }
}

export default async function CheckInPage({ params }: Props) {
  const viewer = await requireViewer('client')
  const { sessionId, checkIn: key } = await params
  const page = await read(viewer, (o) => checkInOfClient(o, sessionId, key))
  if (!page) notFound()
  const { checkIn } = page
  const words = await getTranslations('aftercare')
  const { clinic, timeZone: zone } = viewer
  return (
    <>
      <PageHeader
        title={words(checkInKey(checkIn.key, 'title'))}
        lead={words(checkInKey(checkIn.key, 'intro'))}
        back={{ href: '/my/check-ins', label: words('checkInPage.back') }}
      />
      {checkIn.state === 'not_yet' ? (
        <EmptyState title={words('checkInPage.notOpenTitle')}>
          {words('checkInPage.notOpen', { opens: formatDayTime(checkIn.opensAt, zone) })}
        </EmptyState>
      ) : checkIn.state === 'unanswered' && !checkIn.begun ? (
        <EmptyState title={words('checkInPage.closedTitle')}>
          <WithPhones
            text={words('checkInPage.closed', { phone: clinic.phone })}
            phones={[clinic.phone]}
          />
        </EmptyState>
      ) : (
        <CheckInForm checkIn={checkIn} words={page.words} phone={clinic.emergencyPhone} />
      )}
    </>
  )
}
