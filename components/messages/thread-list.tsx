import { useTranslations } from 'next-intl'
import { CountBadge } from '@/components/ui/count-badge'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { TextLink } from '@/components/ui/text-link'
import type { ThreadLine } from '@/lib/messages/model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly threads: readonly ThreadLine[]; readonly zone: string }

/** A client's own conversations, the newest first. */
export function ThreadList({ threads, zone }: Props) {
  const words = useTranslations('messages')
  if (threads.length === 0)
    return <EmptyState title={words('page.none')}>{words('page.noneDetail')}</EmptyState>
  return (
    <ul className="divide-y divide-line border-y border-line">
      {threads.map((thread) => (
        <li key={thread.id} className="py-4 flow-1">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="font-semibold">
              <TextLink href={`/my/messages/${thread.id}`}>
                {words(`topic.${thread.topic}`)}
              </TextLink>
            </span>
            {thread.unread > 0 ? (
              <CountBadge
                count={thread.unread}
                label={words('page.unread', { count: thread.unread })}
              />
            ) : null}
            {thread.waiting ? (
              <StatusTag tone="waiting">
                {words('page.promisedBy', { due: formatDayTime(thread.waiting.dueAt, zone) })}
              </StatusTag>
            ) : null}
          </p>
          <p className="break-words">{thread.opening}</p>
          <p className="text-sm text-ink-soft">{formatDayTime(thread.lastMessageAt, zone)}</p>
        </li>
      ))}
    </ul>
  )
}
