import { getTranslations } from 'next-intl/server'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { nameKey } from '@/lib/measures/words'
import { passMeasureAction } from '@/lib/screening/measure-actions'
import { slugOf } from '@/lib/screening/measure-forms'
import type { OwnMeasure } from '@/lib/screening/measure-pages'
import { formatDayTime } from '@/lib/time/format'
import { TrajectoryChart } from './trajectory-chart'

type Props = { readonly measures: readonly OwnMeasure[]; readonly zone: string }

/** A client's questionnaires: what is asked for now first, then how it went, in gentle words. */
export async function OwnMeasures({ measures, zone }: Props) {
  const words = await getTranslations('measures')
  const asked = measures.filter(({ asking, under }) => asking !== null || under)
  const others = measures.filter(({ asking, under }) => asking === null && !under)
  return (
    <div className="flow-6">
      {asked.length === 0 ? <p>{words('own.nothing')}</p> : null}
      {asked.map(({ trajectory: { instrument }, asking, under, passable }) => (
        <Card key={instrument} title={words(nameKey(instrument))}>
          <p>{words(asking ? `own.due.${asking.key}` : 'own.half')}</p>
          {asking ? (
            <p className="text-sm text-ink-soft">
              {asking.state === 'late' ? `${words('own.late')} ` : null}
              {words('own.until', { time: formatDayTime(asking.closesAt, zone) })}
            </p>
          ) : null}
          <div className="flex flex-wrap items-center gap-3">
            <LinkButton href={`/my/measures/${slugOf(instrument)}`}>
              {words(under ? 'own.goOn' : 'own.begin')}
            </LinkButton>
            {passable ? (
              <ActionForm
                inline
                action={passMeasureAction}
                hidden={{ instrument }}
                submitLabel={words('own.pass')}
                submitLook="secondary"
              />
            ) : null}
          </div>
        </Card>
      ))}
      {measures
        .filter(({ trajectory }) => trajectory.scores.length > 0)
        .map(({ trajectory }) => (
          <Card key={trajectory.instrument} title={words(nameKey(trajectory.instrument))}>
            {trajectory.change ? <p>{words(`client.${directionOf(trajectory)}`)}</p> : null}
            <TrajectoryChart trajectory={trajectory} zone={zone} own />
          </Card>
        ))}
      {others.length > 0 ? (
        <Card title={words('own.others')}>
          <p>{words('own.othersLead')}</p>
          <ul>
            {others.map(({ trajectory: { instrument } }) => (
              <li key={instrument} className="flex min-h-11 items-center">
                <TextLink href={`/my/measures/${slugOf(instrument)}`}>
                  {words(nameKey(instrument))}
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </div>
  )
}

/** Against the first score: harder, easier, or about the same, where a change is larger than the measure's own noise. */
function directionOf({ change, baseline, scores }: OwnMeasure['trajectory']) {
  const current = scores.at(-1)?.total ?? 0
  if (!change?.reliable || !baseline) return 'same'
  return current > baseline.total ? 'higher' : 'lower'
}
