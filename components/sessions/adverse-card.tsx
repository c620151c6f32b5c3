import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { StatusTag } from '@/components/ui/status-tag'
import { endAdverseEventAction } from '@/lib/sessions/record-actions'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { adverseEventKey } from '@/lib/sessions/words'
import { formatTimeWithoutZone } from '@/lib/time/format'

/** What went wrong, and whether it is over. Nothing is shown where nothing did. */
export function AdverseCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const { adverse, zone, appointment } = screen
  if (adverse.length === 0) return null
  return (
    <Card title={words('page.adverse.title')}>
      <ul className="flow">
        {adverse.map((event) => (
          <li key={event.id} className="flow-2">
            <p className="flex flex-wrap items-center gap-2">
              <strong>
                {words('page.adverse.line', {
                  event: words(adverseEventKey(event.code)),
                  grade: event.grade,
                })}
              </strong>
              {event.serious ? (
                <StatusTag tone="stop">{words('page.adverse.serious')}</StatusTag>
              ) : null}
              <StatusTag tone={event.endedAt ? 'success' : 'caution'}>
                {event.endedAt
                  ? words('page.adverse.over', { time: formatTimeWithoutZone(event.endedAt, zone) })
                  : words('page.adverse.open')}
              </StatusTag>
            </p>
            {event.detail ? <p className="whitespace-pre-line">{event.detail}</p> : null}
            {event.endedAt ? null : (
              <ActionForm
                action={endAdverseEventAction}
                hidden={{ appointmentId: appointment.id, adverseEventId: event.id }}
                submitLabel={words('page.adverse.end')}
                submitLook="secondary"
              />
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
