import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { ShellFooter } from './shell-footer'
import { MAIN_ID, SkipLink } from './skip-link'
import { Wordmark } from './wordmark'

type Props = {
  readonly clinicName?: string
  readonly nav?: ReadonlyArray<NavItem>
  readonly demo?: ReactNode
  readonly children: ReactNode
}

/** For everyone who is not signed in. */
export function PublicShell({ clinicName, nav, demo, children }: Props) {
  const words = useTranslations('shell')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {demo}
      <header className="border-b border-line no-print">
        <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 px-4 py-2.5 sm:px-6">
          <Wordmark name={clinicName ?? words('name')} href="/" />
          {nav && nav.length > 0 ? (
            <nav aria-label={words('navigation.main')}>
              <ul className="flex flex-wrap gap-x-1">
                {nav.map((item) => (
                  <li key={item.href}>
                    <NavLink
                      href={item.href}
                      exact={item.exact}
                      className="inline-flex min-h-11 items-center rounded-md px-2.5 font-semibold text-accent hover:bg-accent-soft aria-[current=page]:text-ink aria-[current=page]:underline aria-[current=page]:decoration-2 aria-[current=page]:underline-offset-8"
                    >
                      {item.label}
                    </NavLink>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-5xl grow px-4 py-8 sm:px-6 sm:py-12"
      >
        {children}
      </main>
      <ShellFooter />
    </div>
  )
}
