import { CareCard } from '@/components/ui/care-card'
import type { Say } from './loose-words'

/** Help, before anything else is asked. 988 first, then 911, then who of us has been told. */
export function HelpNow({ say, phone }: { readonly say: Say; readonly phone: string }) {
  return (
    <CareCard urgency="emergency" title={say('page.helpTitle')}>
      <p>
        <a className="link font-semibold" href="tel:988">
          988
        </a>{' '}
        · {say('page.help1')}
      </p>
      <p>
        <a className="link font-semibold" href="tel:911">
          911
        </a>{' '}
        · {say('page.help2')}
      </p>
      <p>{say('page.helpClinic', { phone })}</p>
    </CareCard>
  )
}
