import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { WithPhones } from '@/components/ui/with-phones'
import type { Urgency } from '@/lib/messages/urgent-words'

/** Help beside what is being written. It says plainly that a message is not watched. */
export function MessageHelp({
  urgency,
  phone,
}: {
  readonly urgency: Urgency
  readonly phone: string
}) {
  const words = useTranslations('messages.help')
  return (
    <CareCard urgency="emergency" level={3} title={words(`${urgency}.title`)}>
      <p>{words('notWatched')}</p>
      {urgency === 'crisis' ? (
        <p>
          <WithPhones text={words('crisis.line')} phones={['988']} />
        </p>
      ) : null}
      <p>
        <WithPhones text={words(`${urgency}.emergency`)} phones={['911']} />
      </p>
      <p>
        <WithPhones text={words('clinic', { phone })} phones={[phone]} />
      </p>
    </CareCard>
  )
}
