import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BookingDesk } from '@/components/booking/booking-desk'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { requireViewer } from '@/lib/auth/require-viewer'
import { bookPageOf } from '@/lib/booking/book-page'
import { wishSchema } from '@/lib/booking/wish'
import { read } from '@/lib/kernel/run'
import { refusalWords } from '@/lib/kernel/words-of'

const OUTCOMES = ['booked', 'moved', 'cancelled', 'ordered'] as const

type Props = {
  readonly params: Promise<{ readonly clientId: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('clients.chart'))('book') }
}

export default async function BookPage(props: Props) {
  const viewer = await requireViewer(['clinician', 'guide', 'front_desk'])
  const { clientId } = await props.params
  const asked = await props.searchParams
  const page = await read(viewer, (o) => bookPageOf(o, clientId, wishSchema.parse(asked)))
  if (!page) notFound()
  const words = await getTranslations('booking.book')
  const name = page.client.preferredName
  const outcome = OUTCOMES.find((known) => known === asked.done)
  const problem = page.problem && (await refusalWords('booking', page.problem))
  return (
    <>
      <PageHeader
        title={words('title', { name })}
        above={page.client.legalName}
        back={{ href: `/clients/${clientId}`, label: words('back', { name }) }}
      />
      <div className="flow-8">
        {outcome ? <Flash title={words(`done.${outcome}`, { name })} /> : null}
        <BookingDesk page={page} problem={problem} />
      </div>
    </>
  )
}
