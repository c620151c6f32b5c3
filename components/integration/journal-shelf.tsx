import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { findEntriesAction } from '@/lib/integration/journal-actions'
import type { EntryLine } from '@/lib/integration/journal-list'
import { EntryList } from './entry-list'
import { JournalSearch } from './journal-search'

type Props = {
  readonly entries: readonly EntryLine[]
  readonly zone: string
  readonly putAway: boolean
}

const searchWords = (words: ReturnType<typeof useTranslations<'integration.page.journal'>>) => ({
  label: words('search'),
  hint: words('searchHint'),
  button: words('searchButton'),
  none: words('searchNone'),
  early: words('searchEarly'),
  failed: words('searchBroken'),
  one: words('searchOne'),
  many: words('searchMany'),
})

/** What was written, with a search that stays on the server and a shelf for what was put away. */
export function JournalShelf({ entries, zone, putAway }: Props) {
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
      <JournalSearch find={findEntriesAction} words={searchWords(words)} />
      {entries.length > 0 ? <EntryList entries={entries} zone={zone} /> : null}
      {entries.length === 0 ? (
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
