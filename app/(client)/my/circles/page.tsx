import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Agreement } from '@/components/circles/agreement'
import { OwnCircles } from '@/components/circles/own-circles'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { WithPhones } from '@/components/ui/with-phones'
import { requireViewer } from '@/lib/auth/require-viewer'
import { searchParam, type SearchParams } from '@/lib/auth/search-param'
import { circlesPageOf } from '@/lib/circles/queries'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('circles.page'))('title') }
}

export default async function CirclesPage(props: { readonly searchParams: SearchParams }) {
  const viewer = await requireViewer('client')
  const { circles, agreed, now } = await read(viewer, async (occasion) => ({
    ...(await circlesPageOf(occasion)),
    now: occasion.now,
  }))
  const words = await getTranslations('circles.page')
  const done = await searchParam(props.searchParams, 'done')
  const { phone } = viewer.clinic
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="flow-6">
        {done === 'taken' || done === 'left' ? <Flash title={words(`done.${done}`)} /> : null}
        {agreed || circles.length === 0 ? null : <Agreement />}
        <OwnCircles circles={circles} agreed={agreed} zone={viewer.timeZone} now={now} />
        <p className="text-ink-soft">
          <WithPhones text={words('hard', { phone })} phones={['988', '911', phone]} />
        </p>
      </div>
    </>
  )
}
