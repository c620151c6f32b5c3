import { PenLine } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { buttonStyle } from '@/components/ui/button-style'
import { classes } from '@/components/ui/classes'
import { LinkButton } from '@/components/ui/link-button'
import type { SessionScreen } from '@/lib/sessions/screen-model'
import { HelpDialog } from './help-bar'
import { LINE_ID, VITALS_ID } from './places'
import { TapEntry } from './tap-entry'

/** On a telephone, under the thumb and always in sight: help, a look, and the ways to the vital signs and to a line. */
export function QuickBar({ screen }: { readonly screen: SessionScreen }) {
  const words = useTranslations('sessions')
  return (
    <div
      role="group"
      aria-label={words('page.quickBar.title')}
      className="flex justify-between gap-1 px-2 pt-2 pb-1 sm:px-0 [&>a]:px-2 [&>a]:whitespace-nowrap [&>button]:px-2 [&>a]:text-[0.9375rem] [&>button]:text-[0.9375rem] [&>button]:whitespace-nowrap"
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
        href={`#${LINE_ID}`}
        aria-label={words('page.entry.note')}
        className={classes(buttonStyle('secondary'), 'min-w-11 max-[379px]:hidden')}
      >
        <PenLine aria-hidden className="size-5" />
      </a>
    </div>
  )
}
