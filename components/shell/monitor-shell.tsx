import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MAIN_ID, SkipLink } from './skip-link'

type Props = {
  /** Where in the session we are, such as “Resting · look at 2:15 PM”. */
  readonly status?: ReactNode
  readonly demo?: ReactNode
  readonly children: ReactNode
}

const call =
  'flex min-h-14 items-center justify-center rounded-md border-2 border-crisis px-3 text-center font-bold text-crisis'

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
        <div className="mx-auto max-w-lg">
          <p className="text-center text-sm text-ink-soft">{words('monitor')}</p>
          <div className="mt-2 grid grid-cols-2 gap-3">
            <a href="tel:988" className={call}>
              {words('line')}
            </a>
            <a href="tel:911" className={call}>
              {words('emergency')}
            </a>
          </div>
        </div>
      </footer>
    </div>
  )
}
