import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { ESCALATION } from '@/lib/sessions/escalation'
import { ladderBegunIn } from '@/lib/sessions/ladder'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { formatTimeWithoutZone } from '@/lib/time/format'
import { addMinutes } from '@/lib/time/instant'
import { MinutesLeft } from './minutes-left'

/** What is done now, in order and by when, with the numbers to call beside it (clinical rules, D.7). */
export function EscalationCard({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  const begun = ladderBegunIn(screen)
  if (!begun) return null
  const { trigger, at } = begun
  const raw = (key: 'left' | 'late') => String(words.raw(`page.ladder.${key}`))
  return (
    <Card title={words('page.ladder.title', { trigger: words(`escalation.trigger.${trigger}`) })}>
      <ol className="list-decimal ps-6 flow-2">
        {ESCALATION[trigger].map(({ key, withinMin }) => (
          <li key={key}>
            <strong>{words(`escalation.step.${key}` as StepKey)}</strong>{' '}
            {withinMin === 0 ? (
              words('page.ladder.now')
            ) : (
              <>
                {words('page.ladder.by', {
                  time: formatTimeWithoutZone(addMinutes(at, withinMin), screen.zone),
                })}{' '}
                <MinutesLeft
                  serverNow={screen.now.getTime()}
                  until={addMinutes(at, withinMin).getTime()}
                  left={raw('left')}
                  late={raw('late')}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3 no-print">
        {callsOf(screen, words).map(({ label, phone, isStop }) => (
          <LinkButton
            key={label}
            href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
            look={isStop ? 'stop' : 'secondary'}
          >
            {label}
          </LinkButton>
        ))}
      </div>
    </Card>
  )
}

type StepKey =
  `escalation.step.${keyof (typeof import('@/messages/en/sessions.json'))['escalation']['step']}`

function callsOf(
  { person, monitor, clinicPhone }: SessionScreen,
  words: ReturnType<typeof useTranslations<'sessions'>>,
) {
  const contact = person.emergencyContact
  return [
    { label: words('page.help.call911'), phone: '911', isStop: true },
    { label: words('page.help.callClinic', { phone: clinicPhone }), phone: clinicPhone },
    ...(person.phone
      ? [{ label: words('page.ladder.callClient', { phone: person.phone }), phone: person.phone }]
      : []),
    ...(monitor
      ? [
          {
            label: words('page.ladder.callMonitor', { name: monitor.name, phone: monitor.phone }),
            phone: monitor.phone,
          },
        ]
      : []),
    ...(contact?.phone
      ? [
          {
            label: words('page.ladder.callContact', { name: contact.name, phone: contact.phone }),
            phone: contact.phone,
          },
        ]
      : []),
  ].map((call) => ({ isStop: false, ...call }))
}
