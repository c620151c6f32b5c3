import { useTranslations } from 'next-intl'
import { NameSearch } from '@/components/clients/name-search'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SelectField } from '@/components/ui/select-field'
import { Subnav } from '@/components/ui/subnav'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { QueueLine, QueuePage } from '@/lib/screening/queue'
import { type QueueAsked, queueHref, queueKinds, queueSorts } from '@/lib/screening/queue-model'
import { waited } from '@/lib/screening/waited'
import { formatDayTime } from '@/lib/time/format'
import { DecisionTag } from './decision-tag'

interface Props {
  readonly page: QueuePage
  readonly asked: QueueAsked
  readonly now: Date
  readonly zone: string
}

/** Whose screening waits, for what and how long; each kind has its address, and a search keeps it. */
export function ScreeningQueue(props: Props) {
  const { page, asked } = props
  const words = useTranslations('judging.queue')
  const tabs = [null, ...queueKinds] as const
  return (
    <div className="flow-6">
      <Subnav
        label={words('kinds')}
        items={tabs.map((kind) => ({
          href: queueHref(asked, { kind }),
          label: words(`kind.${kind ?? 'all'}`),
          current: asked.kind === kind,
          ...(page.counts[kind ?? 'all'] > 0
            ? {
                count: {
                  number: page.counts[kind ?? 'all'],
                  label: words('count', { count: page.counts[kind ?? 'all'] }),
                },
              }
            : {}),
        }))}
      />
      <Search asked={asked} />
      {page.judgedAll ? null : <p className="text-ink-soft">{words('judgedSome')}</p>}
      <Lines {...props} />
      <Pagination
        previousHref={
          page.previous === null ? undefined : queueHref(asked, { after: page.previous || null })
        }
        nextHref={page.next === null ? undefined : queueHref(asked, { after: page.next })}
      />
    </div>
  )
}

function Search({ asked }: Pick<Props, 'asked'>) {
  const words = useTranslations('judging.queue')
  return (
    <NameSearch
      on="/screenings"
      sought={asked.search}
      label={words('search')}
      find={words('find')}
      keeps={{ show: asked.kind ?? undefined }}
    >
      <SelectField
        name="sort"
        label={words('sort')}
        defaultValue={asked.sort}
        width="medium"
        options={queueSorts.map((value) => ({ value, label: words(`sortBy.${value}`) }))}
      />
    </NameSearch>
  )
}

function Lines({ page, asked, now, zone }: Props) {
  const words = useTranslations('judging.queue')
  if (page.lines.length === 0)
    return asked.search.words ? (
      <EmptyState title={words('noneNamed', { name: asked.search.words })} />
    ) : (
      <EmptyState title={words('none')}>{words('noneLead')}</EmptyState>
    )
  const wait = (since: Date) => {
    const { unit, n } = waited(since, now)
    return words(`waited.${unit}`, { n })
  }
  return (
    <Table
      caption={words('caption')}
      captionHidden
      columns={[
        { key: 'client', label: words('client'), names: true },
        { key: 'rules', label: words('rules') },
        { key: 'waits', label: words('waits') },
        { key: 'sent', label: words('sent') },
      ]}
      rows={page.lines.map((line) => ({
        key: line.screeningId,
        cells: {
          client: <TextLink href={`/clients/${line.clientId}/screening`}>{line.name}</TextLink>,
          rules: <Verdict line={line} />,
          waits: (
            <ul>
              {line.waitsFor.map(({ kind, since }) => (
                <li key={kind}>
                  {words(`kind.${kind}`)}
                  <span className="block text-sm text-ink-soft">{wait(since)}</span>
                </li>
              ))}
            </ul>
          ),
          sent: formatDayTime(line.submittedAt, zone),
        },
      }))}
    />
  )
}

function Verdict({ line }: { readonly line: QueueLine }) {
  const words = useTranslations('judging.queue')
  return line.decision ? (
    <DecisionTag decision={line.decision} sameDay={line.sameDay} />
  ) : (
    <span className="text-ink-soft">{words('notJudged')}</span>
  )
}
