import { getTranslations } from 'next-intl/server'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { KeyValue } from '@/components/ui/key-value'
import type { Change } from '@/lib/measures/change'
import type { Band } from '@/lib/measures/scoring'
import { bandKey, nameKey } from '@/lib/measures/words'
import type { Trajectory } from '@/lib/screening/measure-pages'
import { formatDay } from '@/lib/time/format'
import { PublishedCohorts } from './published-cohorts'
import { TrajectoryChart } from './trajectory-chart'

type Props = { readonly trajectories: readonly Trajectory[]; readonly zone: string }

/** Each measure of a client over time, against its own baseline and by the clinic's definitions of change. */
export async function ClientTrajectories({ trajectories, zone }: Props) {
  const words = await getTranslations('measures')
  const filled = trajectories.filter(({ scores }) => scores.length > 0)
  if (filled.length === 0)
    return <EmptyState title={words('chart.noneTitle')}>{words('chart.none')}</EmptyState>
  return (
    <>
      {filled.map((trajectory) => {
        const { instrument, scores, baseline, change } = trajectory
        const last = scores.at(-1)
        return (
          <Card key={instrument} title={words(nameKey(instrument))}>
            <KeyValue
              facts={[
                {
                  label: words('chart.latest'),
                  value: last
                    ? `${last.total}${last.band ? `, ${words(bandKey(last.band as Band))}` : ''}, ${formatDay(last.at, zone)}`
                    : undefined,
                },
                {
                  label: words('chart.baseline'),
                  value: baseline
                    ? `${baseline.total}, ${formatDay(baseline.at, zone)}${baseline.late ? `. ${words('change.lateBaseline')}` : ''}`
                    : undefined,
                },
                {
                  label: words('chart.change'),
                  value: change
                    ? changesOf(change)
                        .map((key) => words(`change.${key}`))
                        .join('. ')
                    : words('chart.oneScore'),
                },
              ]}
            />
            <TrajectoryChart trajectory={trajectory} zone={zone} />
            <PublishedCohorts instrument={instrument} />
          </Card>
        )
      })}
      <p className="text-sm text-ink-soft">{words('chart.marks')}</p>
    </>
  )
}

function changesOf(change: Change) {
  const found = [
    change.deteriorated ? ('deteriorated' as const) : null,
    change.response ? ('response' as const) : null,
    change.partial ? ('partial' as const) : null,
    change.remission ? ('remission' as const) : null,
    change.reliable ? ('reliable' as const) : null,
  ].filter((key) => key !== null)
  return found.length > 0 ? found : (['steady'] as const)
}
