import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { StatusTag } from '@/components/ui/status-tag'
import { Table } from '@/components/ui/table'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import type { RosterKey, RosterPage } from '@/lib/clients/model'
import { rosterKeyText } from '@/lib/clients/roster-key'
import { clientStatusTone } from '@/lib/clients/words'
import { formatBirthDate } from '@/lib/time/format'

type Props = { readonly page: RosterPage; readonly search: string }

/** Clients by last name, with a search by its beginning. */
export function Roster({ page, search }: Props) {
  const words = useTranslations('clients')
  const href = (place: 'after' | 'before', key: RosterKey | null) =>
    key
      ? {
          [`${place === 'after' ? 'next' : 'previous'}Href`]: `/clients?${new URLSearchParams({ ...(search ? { q: search } : {}), [place]: rosterKeyText(key) }).toString()}`,
        }
      : {}
  return (
    <div className="flow">
      <form action="/clients" role="search" className="flex flex-wrap items-end gap-3">
        <TextField name="q" type="search" label={words('roster.search')} defaultValue={search} />
        <Button type="submit" look="secondary">
          {words('roster.find')}
        </Button>
        {search ? <TextLink href="/clients">{words('roster.all')}</TextLink> : null}
      </form>
      <Table
        caption={words('roster.caption')}
        captionHidden
        columns={[
          { key: 'name', label: words('roster.name'), names: true },
          { key: 'born', label: words('roster.born') },
          { key: 'phone', label: words('roster.phone') },
          { key: 'state', label: words('roster.state') },
        ]}
        rows={page.entries.map((entry) => ({
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
          <EmptyState title={words(search ? 'roster.noneTitle' : 'roster.emptyTitle')}>
            {words(search ? 'roster.none' : 'roster.empty')}
          </EmptyState>
        }
      />
      <Pagination {...href('before', page.previous)} {...href('after', page.next)} />
    </div>
  )
}
