import { useTranslations } from 'next-intl'
import type { MyEntry } from '@/lib/integration/journal-entry'
import { PassagesCard } from './passages-card'
import { PutAwayCard } from './put-away-card'
import { ReplyList } from './reply-list'
import { SharingCard } from './sharing-card'

type Props = {
  readonly entry: MyEntry
  readonly zone: string
  readonly replyPromiseHours: number
}

/** What stands below one's own words: help, replies, who may read them, and putting them away. */
export function EntryAround({ entry, zone, replyPromiseHours }: Props) {
  const words = useTranslations('integration')
  return (
    <div className="flow-6 no-print">
      <p className="text-ink-soft">{words('tone.hard')}</p>
      <ReplyList replies={entry.replies} zone={zone} />
      <PassagesCard entry={entry} zone={zone} />
      <SharingCard entry={entry} zone={zone} replyPromiseHours={replyPromiseHours} />
      <PutAwayCard entryId={entry.id} putAway={entry.putAway} />
    </div>
  )
}
