import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import type { SharedEntry } from '@/lib/integration/shared-entry'
import { promptKey } from '@/lib/integration/words'
import { formatDay, formatDayTime } from '@/lib/time/format'

type Props = { readonly entry: SharedEntry; readonly zone: string }

/** What somebody shared, with when and with whom. */
export function SharedText({ entry, zone }: Props) {
  const words = useTranslations('integration')
  const { share, promptId } = entry
  return (
    <Card
      title={words('page.guide.written', { at: formatDay(entry.writtenAt, entry.clientZone) })}
      aside={
        <StatusTag tone="info">
          {words(`page.guide.${share.audience === 'guide' ? 'guideOnly' : 'clinicianToo'}`)}
        </StatusTag>
      }
    >
      {promptId ? (
        <p className="text-ink-soft">
          {words('page.guide.promptWas', { question: words(promptKey(promptId)) })}
        </p>
      ) : null}
      <p className="text-lg leading-relaxed whitespace-pre-wrap">{entry.text}</p>
      <p className="text-sm text-ink-soft">
        {words('page.guide.sharedBy', {
          at: formatDayTime(share.sharedAt, zone),
          due: formatDayTime(share.replyDueAt, zone),
        })}{' '}
        {words('page.guide.readNote', { name: entry.clientName })}
      </p>
    </Card>
  )
}
