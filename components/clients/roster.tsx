import { useTranslations } from 'next-intl'
import { NameSearch } from './name-search'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextLink } from '@/components/ui/text-link'
import type { RosterEntry, Sought } from '@/lib/clients/model'
import { clientStatusTone } from '@/lib/clients/words'
import { formatBirthDate } from '@/lib/time/format'

type Props = {
  readonly entries: readonly RosterEntry[]
  /** The places before and after these, sealed as they stand in an address. */
  readonly previous: string | null
  readonly next: string | null
  readonly sought: Sought
}

/** Clients by last name, with a search by its beginning. */
export function Roster({ entries, previous, next, sought }: Props) {
  const words = useTranslations('clients')
  const href = (place: 'after' | 'before', key: string | null) =>
    key
      ? {
          [`${place === 'after' ? 'next' : 'previous'}Href`]: `/clients?${new URLSearchParams({ ...(sought.sealed ? { q: sought.sealed } : {}), [place]: key }).toString()}`,
        }
      : {}
  return (
    <div className="flow">
      <NameSearch
        on="/clients"
        sought={sought}
        label={words('roster.search')}
        find={words('roster.find')}
        beside={sought.words ? <TextLink href="/clients">{words('roster.all')}</TextLink> : null}
      />
      <Table
        caption={words('roster.caption')}
        captionHidden
        columns={[
          { key: 'name', label: words('roster.name'), names: true },
          { key: 'born', label: words('roster.born') },
          { key: 'phone', label: words('roster.phone') },
          { key: 'state', label: words('roster.state') },
        ]}
        rows={entries.map((entry) => ({
          key: entry.id,
          cells: {
            name: (
              <>
                <TextLink href={`/clients/${entry.id}`}>{entry.legalName}</TextLink>
                {entry.legalName.startsWith(entry.preferredName) ? null : (
                  <span className="block text-sm text-ink-soft">
                    {words('roster.calls', { name: entry.preferredName })}
                  </span>
                )}
              </>
            ),
            born: entry.dateOfBirth ? formatBirthDate(entry.dateOfBirth) : '',
            phone: entry.phone ?? '',
            state: (
              <StatusTag tone={clientStatusTone[entry.status]}>
                {words(`status.${entry.status}`)}
              </StatusTag>
            ),
          },
        }))}
        empty={
          <EmptyState title={words(sought.words ? 'roster.noneTitle' : 'roster.emptyTitle')}>
            {words(sought.words ? 'roster.none' : 'roster.empty')}
          </EmptyState>
        }
      />
      <Pagination {...href('before', previous)} {...href('after', next)} />
    </div>
  )
}
