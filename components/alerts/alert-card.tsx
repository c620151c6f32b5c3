import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { KeyValue } from '@/components/ui/key-value'
import { TextLink } from '@/components/ui/text-link'
import type { Taker } from '@/lib/alerts/hand-over-choices'
import type { AlertLine } from '@/lib/alerts/model'
import { formatDayTime } from '@/lib/time/format'
import { AlertDoors } from './alert-doors'
import { AlertLevelTag } from './alert-level-tag'
import { AlertStanding } from './alert-standing'
import { alertTitle } from './alert-words'

export interface AlertReader {
  readonly membershipId: string
  readonly zone: string
  readonly emergencyPhone: string
  readonly choices: readonly Taker[]
}

/** One open alert: what it is, by when, who has it, and what this reader can do. */
export function AlertCard({
  alert,
  reader,
}: {
  readonly alert: AlertLine
  readonly reader: AlertReader
}) {
  const words = useTranslations('alerts')
  const screening = useTranslations('screening')
  const when = (at: Date) => formatDayTime(at, reader.zone)
  const told = alert.told.map(({ name, at }) => words('page.toldOne', { name, at: when(at) }))
  return (
    <div id={alert.id} className="scroll-mt-6">
      <Card
        title={alertTitle(alert.kind, words, screening)}
        aside={<AlertLevelTag level={alert.level} />}
      >
        {alert.callTheClinic && alert.state.kind === 'waiting' ? (
          <Banner tone="crisis" title={words('page.callTitle')}>
            <p>{words('page.callDetail', { phone: reader.emergencyPhone })}</p>
          </Banner>
        ) : null}
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <TextLink href={`/clients/${alert.clientId}`}>
            {words('page.chart', { name: alert.clientName })}
          </TextLink>
          <AlertStanding state={alert.state} />
        </p>
        <About about={alert.about} />
        <KeyValue
          facts={[
            { label: words('page.raised'), value: when(alert.raisedAt) },
            { label: words('page.due'), value: when(alert.dueAt) },
            { label: words('page.for'), value: words(`audience.${alert.audience}`) },
            { label: words('page.owner'), value: alert.owner?.name ?? words('page.noOwner') },
            {
              label: words('page.told'),
              value: told.length > 0 ? told.join(' · ') : words('page.nobodyTold'),
            },
          ]}
        />
        <AlertDoors alert={alert} membershipId={reader.membershipId} choices={reader.choices} />
      </Card>
    </div>
  )
}

function About({ about }: { readonly about: string | null }) {
  const words = useTranslations('alerts')
  const events = useTranslations('screening.event')
  const key = `about.${about}` as Parameters<typeof words>[0]
  const event = about as Parameters<typeof events>[0]
  const said = !about
    ? null
    : words.has(key)
      ? words(key)
      : events.has(event)
        ? events(event)
        : null
  return said ? (
    <p>
      {words('about.title')}: {said}
    </p>
  ) : null
}
