import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { DoDont } from '@/components/ui/do-dont'
import { WithPhones } from '@/components/ui/with-phones'
import type { MonitorScreen } from '@/lib/preparation/monitor-screen'

/** What a sitter needs to know, in three minutes. */
export function MonitorGuide({ screen }: { readonly screen: MonitorScreen }) {
  const words = useTranslations('preparation.page.look')
  const client = screen.clientName
  return (
    <div className="flow-6">
      <DoDont
        kind="do"
        title={words('doTitle')}
        items={(['do1', 'do2', 'do3', 'do4', 'do5'] as const).map((key) => words(key))}
      />
      <DoDont
        kind="dont"
        title={words('dontTitle')}
        items={(['dont1', 'dont2', 'dont3'] as const).map((key) => words(key, { client }))}
      />
      <CareCard urgency="emergency" title={words('emergencyTitle')}>
        <ul>
          {(['em1', 'em2', 'em3'] as const).map((key) => (
            <li key={key}>{words(key, { client })}</li>
          ))}
        </ul>
        <p>
          <WithPhones
            text={words('emThen', { phone: screen.emergencyPhone })}
            phones={[screen.emergencyPhone]}
          />
        </p>
      </CareCard>
    </div>
  )
}
