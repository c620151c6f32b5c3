import { useTranslations } from 'next-intl'
import { ChartLine } from '@/components/ui/chart-line'
import type { Band } from '@/lib/measures/scoring'
import { BANDS, QUESTIONNAIRES } from '@/lib/measures/scoring'
import { bandKey, nameKey } from '@/lib/measures/words'
import type { Trajectory } from '@/lib/screening/measure-pages'
import { formatDay } from '@/lib/time/format'

type Props = {
  readonly trajectory: Trajectory
  readonly zone: string
  /** For the client: no words of a grade beside the numbers. */
  readonly own?: boolean
}

/** The scores over time with the sessions between them, drawn on the server, the numbers beneath. */
export function TrajectoryChart({ trajectory, zone, own = false }: Props) {
  const words = useTranslations('measures')
  const { instrument, scores, sessions } = trajectory
  const { items, options } = QUESTIONNAIRES[instrument]
  const most = items.length * (options.at(-1)?.score ?? 0)
  return (
    <ChartLine
      title={words('chart.title', { name: words(nameKey(instrument)), count: scores.length })}
      timeLabel={words('chart.when')}
      valueLabel={words('chart.total')}
      min={0}
      max={most}
      ticks={[0, Math.round(most / 3), Math.round((2 * most) / 3), most]}
      points={scores.map(({ id, at, total }) => ({
        key: id,
        at: at.getTime(),
        label: formatDay(at, zone),
        value: total,
      }))}
      bands={own ? [] : bandsOf(instrument, most, (band) => words(bandKey(band)))}
      marks={sessions.map((at) => ({
        key: at.toISOString(),
        at: at.getTime(),
        label: words('chart.session', { date: formatDay(at, zone) }),
      }))}
    />
  )
}

function bandsOf(
  instrument: Trajectory['instrument'],
  most: number,
  wordOf: (band: Band) => string,
) {
  const starts = [...(BANDS[instrument] ?? [])].toReversed()
  return starts.map(([from, band], index) => ({
    from,
    to: starts[index + 1]?.[0] ?? most,
    label: wordOf(band),
  }))
}
