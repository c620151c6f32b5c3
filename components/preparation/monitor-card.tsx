import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValue } from '@/components/ui/key-value'
import { nameForClientAction } from '@/lib/preparation/actions'
import type { NamedMonitor } from '@/lib/preparation/monitor-queries'
import { formatDayTime } from '@/lib/time/format'
import { MonitorForm } from './monitor-form'
import { MonitorLinkMaker } from './monitor-link-maker'

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
          <MonitorLinkMaker
            appointmentId={appointmentId}
            again={Boolean(link)}
            words={{
              make: words('link.make'),
              again: words('link.again'),
              once: words('link.once'),
              link: words('link.link'),
              code: words('link.code'),
              sayCode: words('link.sayCode'),
              copy: words('link.copy'),
              copied: words('link.copied'),
              broken: words('link.broken'),
            }}
          />
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
