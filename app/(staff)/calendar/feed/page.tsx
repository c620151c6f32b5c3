import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FeedCard } from '@/components/booking/feed-card'
import { PageHeader } from '@/components/shell/page-header'
import { requireViewer } from '@/lib/auth/require-viewer'
import { endFeedAction, makeFeedAction } from '@/lib/booking/calendar-actions'
import { ownFeed } from '@/lib/booking/feeds'
import { feedWords } from '@/components/booking/feed-words'
import { read } from '@/lib/kernel/run'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('booking.feed'))('title') }
}

/** The private address under which a person's own calendar program reads their appointments. */
export default async function CalendarFeedPage() {
  const viewer = await requireViewer('staff')
  const since = await read(viewer, ownFeed)
  const words = await getTranslations('booking.feed')
  return (
    <div className="flow-6">
      <PageHeader title={words('title')} lead={words('lead.staff')} />
      <FeedCard
        live={since !== null}
        make={makeFeedAction}
        end={endFeedAction}
        words={feedWords(words)}
      />
    </div>
  )
}
