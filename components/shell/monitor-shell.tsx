import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MAIN_ID, SkipLink } from './skip-link'

type Props = {
  /** Where in the session we are, such as “Resting · look at 2:15 PM”. */
  readonly status?: ReactNode
  readonly demo?: ReactNode
  readonly children: ReactNode
}

/**
 * The monitor's phone in a dim room: dark whatever the device says, large, one thing at a time, and
 * nowhere else to go. The way to help stays at the bottom edge.
 */
export function MonitorShell({ status, demo, children }: Props) {
  const words = useTranslations('shell.crisis')
  return (
    <div data-theme="dark" className="flex min-h-dvh flex-col bg-paper text-lg text-ink">
      <SkipLink />
      {demo}
      {status ? (
        <header className="border-b border-line px-5 py-4 text-center font-semibold">
          {status}
        </header>
      ) : null}
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto flex w-full max-w-lg grow flex-col px-5 py-6"
      >
        {children}
      </main>
      <footer className="sticky bottom-0 border-t border-line bg-surface px-5 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] text-base">
        <div className="mx-auto flex max-w-lg items-center justify-between gap-4">
          <p className="text-sm text-ink-soft">{words('monitor')}</p>
          <a
            href="tel:911"
            className="inline-flex min-h-14 shrink-0 items-center rounded-md border-2 border-stop px-5 font-bold text-stop"
          >
            {words('emergency')}
          </a>
        </div>
      </footer>
    </div>
  )
}
