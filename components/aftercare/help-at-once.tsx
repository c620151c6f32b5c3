import { useTranslations } from 'next-intl'
import { CareCard } from '@/components/ui/care-card'
import { CrisisButtons } from '@/components/ui/crisis-buttons'
import { WithPhones } from '@/components/ui/with-phones'
import type { HelpNow } from '@/lib/aftercare/check-in-page'

type Props = {
  readonly help: HelpNow
  readonly phone: string
  /** Whether somebody has been told already: not while it is only ticked. */
  readonly told?: boolean
}

/** Help at once: 988 and 911 first, then the clinic. It never says that somebody is watching. */
export function HelpAtOnce({ help, phone, told = true }: Props) {
  const words = useTranslations('aftercare.checkInPage')
  if (help === 'emergency')
    return (
      <CareCard urgency="emergency" level={2} title={words('emergencyTitle')}>
        <p>
          <WithPhones text={words('emergencyText', { phone })} phones={['911', phone]} />
        </p>
      </CareCard>
    )
  return (
    <CareCard urgency="emergency" level={2} title={words('crisisTitle')}>
      {told ? <p>{words('crisisText')}</p> : null}
      <CrisisButtons line={words('line')} emergency={words('emergency')} />
      <p>
        <WithPhones text={words('clinic', { phone })} phones={[phone]} />
      </p>
    </CareCard>
  )
}
