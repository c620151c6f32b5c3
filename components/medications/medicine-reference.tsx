import type { Say } from '@/components/screening/loose-words'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { TextLink } from '@/components/ui/text-link'
import { medicineRules } from '@/lib/medications/model'
import {
  type ReferenceLine,
  type ReferenceWish,
  referenceClasses,
} from '@/lib/medications/reference-search'
import { ReferenceCard } from './reference-card'
import { SearchKey } from './search-key'

type Props = {
  readonly wish: ReferenceWish
  readonly lines: readonly ReferenceLine[]
  /** The first line shown; a whole list is for printing. */
  readonly from: number
  readonly whole: boolean
  readonly say: Say
}

const A_PAGE = 40

/** Every medicine that the rules know, searched by name, class or rule. The address keeps the search. */
export function MedicineReference({ wish, lines, from, whole, say }: Props) {
  const shown = whole ? lines : lines.slice(from, from + A_PAGE)
  const searches = wish.search !== '' || wish.rule !== null || wish.medicineClass !== null
  return (
    <div className="flow-6">
      <form action="/medicines" role="search" className="flex flex-wrap items-end gap-3 no-print">
        <SearchKey>
          <TextField
            name="q"
            type="search"
            label={say('reference.search')}
            hint={say('reference.searchHint')}
            defaultValue={wish.search}
          />
        </SearchKey>
        <SelectField
          name="class"
          label={say('page.class')}
          placeholder={say('reference.everyClass')}
          defaultValue={wish.medicineClass ?? ''}
          options={referenceClasses.map((value) => ({ value, label: say(`class.${value}`) }))}
          width="medium"
        />
        <SelectField
          name="rule"
          label={say('page.rule')}
          placeholder={say('reference.everyRule')}
          defaultValue={wish.rule ?? ''}
          options={medicineRules.map((value) => ({ value, label: say(`reference.rule.${value}`) }))}
          width="medium"
        />
        <Button type="submit" look="secondary">
          {say('reference.find')}
        </Button>
        {searches ? <TextLink href="/medicines">{say('reference.clear')}</TextLink> : null}
      </form>
      <p role="status" className="text-ink-soft">
        {say('reference.found', { count: lines.length })}{' '}
        {shown.length < lines.length ? (
          <TextLink href={addressOf(wish, { all: '1' })}>{say('reference.showAll')}</TextLink>
        ) : null}
      </p>
      {lines.length === 0 ? (
        <EmptyState title={say('reference.noneTitle')}>{say('reference.none')}</EmptyState>
      ) : null}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {shown.map((line) => (
          <ReferenceCard key={line.generic} line={line} say={say} />
        ))}
      </ul>
      {whole ? null : (
        <Pagination
          {...(from > 0
            ? { previousHref: addressOf(wish, { from: String(Math.max(0, from - A_PAGE)) }) }
            : {})}
          {...(from + A_PAGE < lines.length
            ? { nextHref: addressOf(wish, { from: String(from + A_PAGE) }) }
            : {})}
        />
      )}
    </div>
  )
}

const addressOf = (wish: ReferenceWish, more: Readonly<Record<string, string>>): string =>
  `/medicines?${new URLSearchParams({
    ...(wish.search ? { q: wish.search } : {}),
    ...(wish.medicineClass ? { class: wish.medicineClass } : {}),
    ...(wish.rule ? { rule: wish.rule } : {}),
    ...more,
  }).toString()}`
