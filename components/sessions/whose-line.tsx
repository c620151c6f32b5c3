import { useTranslations } from 'next-intl'
import { StatusTag } from '@/components/ui/status-tag'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { STATE_TONE, stateKey } from '@/lib/sessions/words'

/** On a telephone: whose session it is and how it stands, in sight with every part. */
export function WhoseLine({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  return (
    <p className="flex min-h-11 grow flex-wrap items-center gap-x-3 gap-y-1 py-1 lg:hidden">
      <strong>{screen.person.legalName}</strong>
      <StatusTag tone={STATE_TONE[screen.state]}>
        {words(stateKey(screen.state, 'staff'))}
      </StatusTag>
    </p>
  )
}
