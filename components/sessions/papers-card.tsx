import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { adverseEventKey } from '@/lib/sessions/words'

/** Papers that fill themselves from the recorder. */
export function PapersCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { appointment, adverse, may, route, dosedAt } = screen
  const base = `/sessions/${appointment.id}/paper`
  return (
    <Card title={words('paper.card')}>
      <ul className="flow-2">
        <li>
          <TextLink href={`${base}/record`}>{words('paper.record.title')}</TextLink>
        </li>
        {may.decide && route === 'intranasal_esketamine' && dosedAt ? (
          <li>
            <TextLink href={`${base}/monitoring-form`}>{words('paper.monitoring.title')}</TextLink>
          </li>
        ) : null}
        {may.decide
          ? adverse.map(({ id, code }) => (
              <li key={id}>
                <TextLink href={`${base}/event-${id}`}>
                  {words('paper.eventLink', { event: words(adverseEventKey(code)) })}
                </TextLink>
              </li>
            ))
          : null}
      </ul>
    </Card>
  )
}
