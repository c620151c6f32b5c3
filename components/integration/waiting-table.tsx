import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { WaitingEntry } from '@/lib/integration/guide-queue'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly waiting: readonly WaitingEntry[]; readonly zone: string }

/** What was shared and waits, by the time until which a reply is promised. */
export function WaitingTable({ waiting, zone }: Props) {
  const words = useTranslations('integration.page.guide')
  return (
    <Table
      caption={words('queue')}
      columns={[
        { key: 'client', label: words('client'), names: true },
        { key: 'shared', label: words('shared') },
        { key: 'due', label: words('due') },
        { key: 'state', label: words('state') },
      ]}
      empty={<EmptyState title={words('queueEmpty')}>{words('queueEmptyDetail')}</EmptyState>}
      rows={waiting.map((entry) => ({
        key: entry.shareId,
        cells: {
          client:
            entry.kind === 'passage' ? (
              <TextLink href={`/guide/passages/${entry.shareId}`}>
                {words('openPassage', { name: entry.clientName })}
              </TextLink>
            ) : (
              <TextLink href={`/guide/entries/${entry.entryId}`}>
                {words('open', { name: entry.clientName })}
              </TextLink>
            ),
          shared: formatDayTime(entry.sharedAt, zone),
          due: formatDayTime(entry.replyDueAt, zone),
          state: <WaitingState entry={entry} />,
        },
      }))}
    />
  )
}

function WaitingState({ entry }: { readonly entry: WaitingEntry }) {
  const words = useTranslations('integration.page.guide')
  if (entry.replied) return <StatusTag tone="success">{words('answered')}</StatusTag>
  return entry.overdue ? (
    <StatusTag tone="caution">{words('overdue')}</StatusTag>
  ) : (
    <StatusTag tone="waiting">{words('waiting')}</StatusTag>
  )
}
