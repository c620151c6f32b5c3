import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { CountBadge } from '@/components/ui/count-badge'
import { TextLink } from '@/components/ui/text-link'
import type { AlertLine } from '@/lib/alerts/model'
import { formatDayTime } from '@/lib/time/format'
import { AlertLevelTag } from './alert-level-tag'
import { AlertStanding } from './alert-standing'
import { alertTitle } from './alert-words'

const SHOWN = 5

type Props = { readonly alerts: readonly AlertLine[]; readonly zone: string }

/** The alerts that ask for this person, on their first page. Nothing is shown where there is none. */
export function AlertsInBrief({ alerts, zone }: Props) {
  const words = useTranslations('alerts')
  const screening = useTranslations('screening')
  if (alerts.length === 0) return null
  return (
    <Card
      title={words('page.title')}
      aside={
        <CountBadge count={alerts.length} label={words('page.count', { count: alerts.length })} />
      }
      footer={<TextLink href="/alerts">{words('page.all')}</TextLink>}
    >
      <ul className="divide-y divide-line">
        {alerts.slice(0, SHOWN).map((alert) => (
          <li key={alert.id} className="py-3 flow-1">
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <TextLink href={`/alerts#${alert.id}`}>{alert.clientName}</TextLink>
              <AlertLevelTag level={alert.level} />
              <AlertStanding state={alert.state} />
            </p>
            <p>{alertTitle(alert.kind, words, screening)}</p>
            <p className="text-sm text-ink-soft">
              {words('page.brief', {
                due: formatDayTime(alert.dueAt, zone),
                owner: alert.owner?.name ?? words('page.noOwner'),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
