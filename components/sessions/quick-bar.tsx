import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { classes } from '@/components/ui/classes'
import { LinkButton } from '@/components/ui/link-button'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { HelpDialog } from './help-bar'
import { RECORD_ID, VITALS_ID } from './places'
import { TapEntry } from './tap-entry'

/** On a telephone, under the thumb and always in sight: help, a look, and the way to the vital signs. */
export function QuickBar({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  return (
    <div
      role="group"
      aria-label={words('page.quickBar.title')}
      className="sticky bottom-0 z-10 -mx-4 mt-6 flex justify-between gap-1 border-t border-line bg-surface px-4 pt-2 pb-[calc(0.5rem+env(safe-area-inset-bottom))] no-print sm:-mx-6 sm:px-6 lg:hidden [&>a]:px-2 [&>a]:whitespace-nowrap [&>button]:px-2 [&>a]:text-[0.9375rem] [&>button]:text-[0.9375rem] [&>button]:whitespace-nowrap"
    >
      <HelpDialog screen={screen} />
      <TapEntry
        appointmentId={screen.appointment.id}
        kind="looked"
        label={words('page.quickBar.looked')}
      />
      <LinkButton href={`#${VITALS_ID}`} look="secondary">
        {words('page.quickBar.vitals')}
      </LinkButton>
      <a
        href={`#${RECORD_ID}`}
        aria-label={words('page.quickBar.more')}
        className={classes(buttonStyle('secondary'), 'min-w-11 max-[379px]:hidden')}
      >
        <Plus aria-hidden className="size-5" />
      </a>
    </div>
  )
}
