import { useTranslations } from 'next-intl'
import { Table } from '@/components/ui/table'
import type { LevelTimes } from '@/lib/alerts/response-times'

/** How long alerts of each level waited for a person; small numbers are said as such. */
export function ResponseTimesTable({ times }: { readonly times: readonly LevelTimes[] }) {
  const words = useTranslations('alerts')
  const span = useSpan()
  return (
    <Table
      caption={words('times.caption')}
      columns={[
        { key: 'level', label: words('times.level'), names: true },
        { key: 'count', label: words('times.count'), align: 'end' },
        { key: 'median', label: words('times.median'), align: 'end' },
        { key: 'worst', label: words('times.worst'), align: 'end' },
        { key: 'inTime', label: words('times.inTime'), align: 'end' },
        { key: 'open', label: words('times.open'), align: 'end' },
      ]}
      rows={times.map((each) => ({
        key: each.level,
        cells: {
          level: `${each.level} · ${words(`level.${each.level}`)}`,
          count: each.count,
          median:
            each.count === 0
              ? words('times.none')
              : each.medianMin === null
                ? words('times.tooFew')
                : span(each.medianMin),
          worst: each.worst
            ? words(each.worst.stillWaiting ? 'times.worstWaits' : 'times.worstTaken', {
                span: span(each.worst.minutes),
              })
            : words('times.none'),
          inTime:
            each.count === 0
              ? words('times.none')
              : words('times.of', { part: each.inTime, all: each.count }),
          open:
            each.longestOpenMin === null
              ? words('times.nothingOpen', { waiting: each.waiting })
              : words('times.openSince', {
                  count: each.open,
                  waiting: each.waiting,
                  span: span(each.longestOpenMin),
                }),
        },
      }))}
    />
  )
}

const HOUR = 60
const DAY = 24 * HOUR

/** Minutes below two hours, hours below two days, then days: as exact as it matters. */
function useSpan(): (minutes: number) => string {
  const words = useTranslations('alerts.times')
  return (minutes) => {
    if (minutes < 2 * HOUR) return words('minutes', { count: Math.round(minutes) })
    if (minutes < 2 * DAY) return words('hours', { count: Math.round(minutes / HOUR) })
    return words('days', { count: Math.round(minutes / DAY) })
  }
}
