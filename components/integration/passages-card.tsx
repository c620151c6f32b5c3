import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import { passageBackAction } from '@/lib/integration/journal-actions'
import type { MyEntry } from '@/lib/integration/journal-entry'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly entry: MyEntry; readonly zone: string }

/** The passages of an entry that are shared now: with whom, who read each, and the way to take it back. */
export function PassagesCard({ entry, zone }: Props) {
  const words = useTranslations('integration.page.journal')
  if (entry.passages.length === 0) return null
  const when = (at: Date) => formatDayTime(at, zone)
  return (
    <Card title={words('passages')}>
      <ul className="divide-y divide-line">
        {entry.passages.map((passage) => (
          <li key={passage.shareId} className="py-4 flow-2">
            <blockquote className="border-s-4 border-line ps-4 whitespace-pre-wrap">
              {passage.words}
            </blockquote>
            <p>
              <StatusTag tone="active">{words(passage.audience)}</StatusTag>
            </p>
            <p className="text-sm text-ink-soft">
              {words('passageSince', {
                at: when(passage.sharedAt),
                due: when(passage.replyDueAt),
              })}{' '}
              {passage.reviewedBy ? words('reviewed', { name: passage.reviewedBy }) : null}
            </p>
            <h3 className="font-semibold">{words('readers')}</h3>
            {passage.readings.length === 0 ? <p>{words('noReaders')}</p> : null}
            <ul>
              {passage.readings.map(({ name, at }) => (
                <li key={`${name}${at.toISOString()}`}>
                  {words('reader', { name, at: when(at) })}
                </li>
              ))}
            </ul>
            <ActionForm
              action={passageBackAction}
              hidden={{ shareId: passage.shareId }}
              submitLabel={words('passageBack')}
              submitLook="secondary"
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}
