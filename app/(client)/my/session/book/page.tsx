import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnSessionTimes } from '@/components/booking/own-session-times'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import type { SearchParams } from '@/lib/auth/search-param'
import { ownSessionPageOf } from '@/lib/booking/own-session'
import { ownSessionSchema } from '@/lib/booking/wish'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.ownSession'))('title') }
}

export default async function BookSessionPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer('client')
  const asked = ownSessionSchema.parse(await props.searchParams)
  const page = await read(viewer, (o) => ownSessionPageOf(o, asked))
  const words = await getTranslations('booking.ownSession')
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead')} />
      <OwnSessionTimes page={page} viewer={viewer} />
    </div>
  )
}
