import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { ThreadLine } from '@/lib/messages/model'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly threads: readonly ThreadLine[]; readonly zone: string }

/** Every conversation of this person's clients: who waits longest stands first. */
export function InboxTable({ threads, zone }: Props) {
  const words = useTranslations('messages')
  return (
    <Table
      caption={words('page.inboxCaption')}
      columns={[
        { key: 'client', label: words('page.client'), names: true },
        { key: 'state', label: words('page.state') },
        { key: 'topic', label: words('page.topic') },
        { key: 'who', label: words('page.assigned') },
        { key: 'last', label: words('page.last') },
      ]}
      empty={
        <EmptyState title={words('page.inboxEmpty')}>{words('page.inboxEmptyDetail')}</EmptyState>
      }
      rows={threads.map((thread) => ({
        key: thread.id,
        cells: {
          client: <TextLink href={`/messages/${thread.id}`}>{thread.clientName}</TextLink>,
          state: <ThreadState thread={thread} zone={zone} />,
          topic: words(`topic.${thread.topic}`),
          who: thread.assigned?.name ?? words('page.nobody'),
          last: formatDayTime(thread.lastMessageAt, zone),
        },
      }))}
    />
  )
}

function ThreadState({ thread, zone }: { readonly thread: ThreadLine; readonly zone: string }) {
  const words = useTranslations('messages.page')
  if (thread.urgent) return <StatusTag tone="crisis">{words('urgentWords')}</StatusTag>
  if (!thread.waiting)
    return (
      <StatusTag tone={thread.settled ? 'neutral' : 'success'}>
        {words(thread.settled ? 'settled' : 'answered')}
      </StatusTag>
    )
  return (
    <StatusTag tone={thread.waiting.overdue ? 'caution' : 'waiting'}>
      {words(thread.waiting.overdue ? 'overdueSince' : 'promisedBy', {
        due: formatDayTime(thread.waiting.dueAt, zone),
      })}
    </StatusTag>
  )
}
