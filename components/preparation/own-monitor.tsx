import { useTranslations } from 'next-intl'
import { Banner } from '@/components/ui/banner'
import { Card } from '@/components/ui/card'
import { nameMonitorAction } from '@/lib/preparation/actions'
import type { NamedMonitor } from '@/lib/preparation/monitor-queries'
import { MonitorForm } from './monitor-form'

type Props = { readonly appointmentId: string; readonly monitor: NamedMonitor | null }

/** Who stays with the client, what that person does, and a way to name somebody else. */
export function OwnMonitor({ appointmentId, monitor }: Props) {
  const words = useTranslations('preparation.page.monitor')
  return (
    <div className="flow-8">
      {monitor ? (
        <Banner
          tone={monitor.attestedAt ? 'success' : 'info'}
          title={words('now', { name: monitor.name, relation: monitor.relation })}
        >
          {monitor.attestedAt ? words('attested') : words('waits')}
        </Banner>
      ) : null}
      <Card title={words('whatTitle')}>
        <ul className="list-disc ps-5">
          {(['what1', 'what2', 'what3'] as const).map((key) => (
            <li key={key}>{words(key)}</li>
          ))}
        </ul>
      </Card>
      <Card title={words(monitor ? 'other' : 'name')}>
        {monitor ? <p className="mb-4 text-ink-soft">{words('otherHint')}</p> : null}
        <MonitorForm
          appointmentId={appointmentId}
          action={nameMonitorAction}
          again={monitor !== null}
        />
      </Card>
    </div>
  )
}
