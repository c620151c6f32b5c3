import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { Opening } from '@/lib/audit/who-opened'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly openings: readonly Opening[]; readonly zone: string }

/** Who opened one's own record, when and which part of it. */
export function OpeningsTable({ openings, zone }: Props) {
  const words = useTranslations('overview.record')
  const partOf = (part: string | null) => {
    const key = `parts.${part}` as Parameters<typeof words>[0]
    return words.has(key) ? words(key) : words('parts.record')
  }
  return (
    <Table
      caption={words('opened')}
      captionHidden
      columns={[
        { key: 'who', label: words('who'), names: true },
        { key: 'part', label: words('part') },
        { key: 'when', label: words('when') },
      ]}
      empty={<p className="text-ink-soft">{words('noOpened')}</p>}
      rows={openings.map(({ at, byName, kind, part }, index) => ({
        key: `${at.toISOString()}-${index}`,
        cells: {
          who: byName,
          part: `${partOf(part)} (${words(`how.${kind}`)})`,
          when: formatDayTime(at, zone),
        },
      }))}
    />
  )
}
