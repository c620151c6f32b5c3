import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import type { EntryLine } from '@/lib/integration/journal-queries'
import { EntryList } from './entry-list'

type Props = {
  readonly entries: readonly EntryLine[]
  readonly zone: string
  readonly search: string
  readonly putAway: boolean
}

/** What was written, with a search that stays on the server and a shelf for what was put away. */
export function JournalShelf({ entries, zone, search, putAway }: Props) {
  const words = useTranslations('integration.page.journal')
  return (
    <section className="flow no-print" aria-labelledby="written">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="written" className="text-xl">
          {words(putAway ? 'putAwayShow' : 'entries')}
        </h2>
        <TextLink href={putAway ? '/my/journal' : '/my/journal?shelf=put-away'}>
          {words(putAway ? 'back' : 'putAwayShow')}
        </TextLink>
      </div>
      <form method="get" role="search" className="flex flex-wrap items-end gap-3">
        {putAway ? <input type="hidden" name="shelf" value="put-away" /> : null}
        <label className="grow basis-56">
          <span className="font-semibold">{words('search')}</span>
          <input
            type="search"
            name="words"
            defaultValue={search}
            className="mt-1.5 block min-h-12 w-full rounded-md border-2 border-line-strong bg-surface px-3"
          />
        </label>
        <Button type="submit" look="secondary">
          {words('searchButton')}
        </Button>
      </form>
      {search ? (
        <p role="status">
          {words('found', { count: entries.length, words: search })}{' '}
          <TextLink href="/my/journal">{words('clear')}</TextLink>
        </p>
      ) : null}
      {entries.length > 0 ? <EntryList entries={entries} zone={zone} /> : null}
      {entries.length === 0 && !search ? (
        <EmptyState title={words(putAway ? 'putAwayNone' : 'none')} level={3}>
          {putAway ? null : words('noneDetail')}
        </EmptyState>
      ) : null}
      <p>
        <TextLink href="/my/journal/take">{words('export')}</TextLink>
      </p>
    </section>
  )
}
