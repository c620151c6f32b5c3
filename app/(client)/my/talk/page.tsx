import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { OwnTalks } from '@/components/booking/own-talks'
import { TalkTimes } from '@/components/booking/talk-times'
import { TalkWeek } from '@/components/booking/talk-week'
import { PageHeader } from '@/components/shell/page-header'
import { Flash } from '@/components/ui/flash'
import { Subnav } from '@/components/ui/subnav'
import { requireViewer } from '@/lib/auth/require-viewer'
import type { SearchParams } from '@/lib/auth/search-param'
import { TALKS } from '@/lib/booking/model'
import { talkPageOf } from '@/lib/booking/own-talk'
import { talkHref, talkSchema } from '@/lib/booking/wish'
import { read } from '@/lib/kernel/run'

type Props = { readonly searchParams: SearchParams }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.talk'))('title') }
}

export default async function TalkPage({ searchParams }: Props) {
  const viewer = await requireViewer('client')
  const { talk, date, done } = talkSchema.parse(await searchParams)
  const page = await read(viewer, (o) => talkPageOf(o, talk, date))
  const words = await getTranslations('booking.talk')
  return (
    <>
      <PageHeader title={words('title')} lead={words('lead')} />
      <div className="flow-8">
        {done ? <Flash title={words(`done.${done}`)} /> : null}
        <section className="flow">
          <h2 className="text-xl">{words('coming')}</h2>
          <OwnTalks talks={page.coming} zone={viewer.timeZone} />
        </section>
        <section className="flow">
          <Subnav
            label={words('which')}
            items={TALKS.toReversed().map((each) => ({
              href: talkHref(each),
              label: words(each),
              current: each === talk,
            }))}
          />
          {page.with ? <h2 className="text-xl">{words('with', { name: page.with })}</h2> : null}
          <TalkWeek page={page} talk={talk} />
          <TalkTimes page={page} zone={viewer.timeZone} />
        </section>
      </div>
    </>
  )
}
