import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { nameForClientAction } from '@/lib/preparation/actions'
import type { NamedMonitor } from '@/lib/preparation/monitor-queries'
import { formatDayTime } from '@/lib/time/format'
import { MonitorForm } from './monitor-form'
import { MonitorLink } from './monitor-link'

type Props = {
  readonly appointmentId: string
  readonly monitor: NamedMonitor | null
  readonly zone: string
  readonly standing: boolean
}

/** Who stays with the client, whether they have attested, and their link. */
export function MonitorCard({ appointmentId, monitor, zone, standing }: Props) {
  const words = useTranslations('preparation.page')
  const link = monitor?.link
  return (
    <Card title={words('gate.monitor')}>
      <div className="flow-6">
        {monitor ? (
          <KeyValue
            facts={[
              { label: words('gate.name'), value: monitor.name },
              { label: words('gate.phone'), value: monitor.phone },
              { label: words('gate.relation'), value: monitor.relation },
              {
                label: words('gate.attested'),
                value: monitor.attestedAt
                  ? formatDayTime(monitor.attestedAt, zone)
                  : words('gate.attestedNot'),
              },
              {
                label: words('gate.link'),
                value: link?.openedAt
                  ? words('gate.linkOpened', { time: formatDayTime(link.openedAt, zone) })
                  : words(link ? 'gate.linkWaiting' : 'gate.linkNone'),
              },
            ]}
          />
        ) : (
          <p>{words('gate.monitorNone')}</p>
        )}
        {monitor && standing ? (
          <MonitorLink appointmentId={appointmentId} monitor={monitor} />
        ) : null}
        {standing ? (
          <Disclosure summary={words(monitor ? 'gate.namedAgain' : 'gate.nameMonitor')}>
            <MonitorForm
              appointmentId={appointmentId}
              action={nameForClientAction}
              again={monitor !== null}
            />
          </Disclosure>
        ) : null}
      </div>
    </Card>
  )
}
