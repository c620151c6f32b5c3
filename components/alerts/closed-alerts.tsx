import { useTranslations } from 'next-intl'
import { Disclosure } from '@/components/ui/disclosure'
import type { AlertLine } from '@/lib/alerts/model'
import { formatDayTime } from '@/lib/time/format'
import { AlertLevelTag } from './alert-level-tag'
import { alertTitle } from './alert-words'

type Props = { readonly alerts: readonly AlertLine[]; readonly zone: string }

/** How the alerts of the last two weeks ended. */
export function ClosedAlerts({ alerts, zone }: Props) {
  const words = useTranslations('alerts')
  const screening = useTranslations('screening')
  return (
    <Disclosure summary={words('page.recent')}>
      {alerts.length === 0 ? <p>{words('page.noRecent')}</p> : null}
      <ul className="divide-y divide-line">
        {alerts.map(({ id, kind, level, clientName, state }) =>
          state.kind === 'closed' ? (
            <li key={id} className="py-3 flow-2">
              <p className="flex flex-wrap items-center gap-3 font-semibold">
                {clientName}: {alertTitle(kind, words, screening)}
                <AlertLevelTag level={level} />
              </p>
              <p>{state.outcome ?? words('page.noOutcome')}</p>
              <p className="text-sm text-ink-soft">
                {words('page.closedLine', {
                  name: state.byName,
                  at: formatDayTime(state.at, zone),
                })}
              </p>
            </li>
          ) : null,
        )}
      </ul>
    </Disclosure>
  )
}
