import { useTranslations } from 'next-intl'
import Link from 'next/link'
import { classes } from '@/components/ui/classes'
import { CrisisFooter, CrisisLine } from './crisis-footer'
import { ThemeChoice } from './theme-choice'

/** The same end of every page: help first, then safety information and the light. */
export function ShellFooter(props: { readonly compact?: boolean }) {
  const words = useTranslations('shell')
  return (
    <footer className="mt-auto">
      {props.compact ? <CrisisLine /> : <CrisisFooter />}
      <div
        className={classes(
          'flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-5 text-sm sm:px-6 no-print',
          props.compact ? 'lg:px-10' : 'mx-auto max-w-5xl',
        )}
      >
        <p className="flex flex-wrap items-center gap-x-4 text-ink-soft">
          <Link href="/safety" prefetch={false} className="link inline-flex min-h-11 items-center">
            {words('safety')}
          </Link>
          <span>{words('source')}</span>
        </p>
        <ThemeChoice />
      </div>
    </footer>
  )
}
