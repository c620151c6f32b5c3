import { useTranslations } from 'next-intl'
import { NameSearch } from '@/components/clients/name-search'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { RosterPage, Sought } from '@/lib/clients/model'

type Props = {
  readonly page: RosterPage
  readonly sought: Sought
  /** The instant that was chosen in the calendar, in ISO. */
  readonly at: string | null
  readonly date: string | null
}

/** For whom the new appointment is: a part of the name, and the clients who are called that. */
export function NewFor({ page, sought, at, date }: Props) {
  const words = useTranslations('booking.new')
  const query = date ? `?date=${date}` : ''
  return (
    <>
      <NameSearch
        on="/calendar/new"
        sought={sought}
        label={words('search')}
        find={words('find')}
        keeps={{ at: at ?? undefined }}
      />
      {page.entries.length === 0 ? (
        <EmptyState title={words('none')}>{words('noneDetail')}</EmptyState>
      ) : (
        <section aria-label={words('results')}>
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {page.entries.slice(0, 20).map(({ id, legalName }) => (
              <li key={id} className="flex min-h-12 items-center px-4">
                <TextLink href={`/clients/${id}/book${query}`}>{legalName}</TextLink>
              </li>
            ))}
          </ul>
          {page.entries.length > 20 ? <p className="pt-2 text-sm">{words('many')}</p> : null}
        </section>
      )}
    </>
  )
}
