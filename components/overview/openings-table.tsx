import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import { Table } from '@/components/ui/table'
import type { Opening } from '@/lib/audit/who-opened'
import { formatDayTime } from '@/lib/time/format'

type Props = { readonly openings: readonly Opening[]; readonly zone: string }

/** As many as one looks through on a phone; the earlier ones are one press away. */
const AT_FIRST = 5

/** Who opened one's own record, when and which part of it: the newest, and all the others behind them. */
export function OpeningsTable({ openings, zone }: Props) {
  const words = useTranslations('overview.record')
  const earlier = openings.slice(AT_FIRST)
  return (
    <>
      <Openings openings={openings.slice(0, AT_FIRST)} zone={zone} />
      {earlier.length > 0 ? (
        <Disclosure summary={words('openedEarlier', { count: earlier.length })}>
          <Openings openings={earlier} zone={zone} />
        </Disclosure>
      ) : null}
    </>
  )
}

function Openings({ openings, zone }: Props) {
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
