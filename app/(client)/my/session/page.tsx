import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { PageHeader } from '@/components/shell/page-header'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { WithPhones } from '@/components/ui/with-phones'
import { requireViewer } from '@/lib/auth/require-viewer'
import { comingAppointmentsOf } from '@/lib/booking/queries'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth.noSession'))('title') }
}

/** Leads to the client's next treatment session, or says that none is booked. */
export default async function SessionPage() {
  const viewer = await requireViewer('client')
  const coming = await read(viewer, (occasion) => comingAppointmentsOf(occasion, viewer.clientId))
  const next = coming.find(({ kind }) => kind === 'treatment-session')
  if (next) redirect(`/my/session/${next.id}`)
  const words = await getTranslations('auth.noSession')
  return (
    <>
      <PageHeader title={words('title')} />
      <EmptyState
        title={words('none')}
        action={
          <>
            <LinkButton href="/my/session/book">{words('choose')}</LinkButton>
            <LinkButton look="secondary" href="/my">
              {words('home')}
            </LinkButton>
          </>
        }
      >
        <WithPhones
          text={words('detail', { phone: viewer.clinic.phone })}
          phones={[viewer.clinic.phone]}
        />
      </EmptyState>
    </>
  )
}
