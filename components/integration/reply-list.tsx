import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatDayTime } from '@/lib/time/format'

interface Reply {
  readonly name: string
  readonly at: Date
  readonly text: string
}
type Props = { readonly replies: readonly Reply[]; readonly zone: string }

/** What was written back, from first to last. */
export function ReplyList({ replies, zone }: Props) {
  const words = useTranslations('integration.page.journal')
  if (replies.length === 0) return null
  return (
    <Card title={words('replies')}>
      {replies.map(({ name, at, text }) => (
        <div key={at.toISOString()} className="flow-1">
          <p className="text-sm text-ink-soft">
            {words('reply', { name, at: formatDayTime(at, zone) })}
          </p>
          <p className="whitespace-pre-wrap">{text}</p>
        </div>
      ))}
    </Card>
  )
}
