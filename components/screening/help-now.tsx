import { CareCard } from '@/components/ui/care-card'
import { CrisisButtons } from '@/components/ui/crisis-buttons'
import { WithPhones } from '@/components/ui/with-phones'
import type { Advice } from '@/lib/screening/finding'
import type { Say } from './loose-words'

/** Help, before anything else is asked. 988 first, then 911, then who of us has been told. */
export function HelpNow({ say, phone }: { readonly say: Say; readonly phone: string }) {
  return (
    <CareCard urgency="emergency" title={say('page.helpTitle')}>
      <CrisisButtons line={say('page.helpLine')} emergency={say('page.helpEmergency')} />
      <p>{say('page.help')}</p>
      <p>
        <WithPhones text={say('page.helpClinic', { phone })} phones={[phone]} />
      </p>
    </CareCard>
  )
}

/** What a very high blood pressure asks for, today or at once. */
export function PressureAdvice({ advice, say }: { readonly advice: Advice; readonly say: Say }) {
  return (
    <CareCard
      urgency={advice === 'emergency' ? 'emergency' : 'urgent'}
      title={say(`advice.${advice}.title`)}
    >
      <p>{say(`advice.${advice}.body`)}</p>
    </CareCard>
  )
}
