import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CountBadge } from '@/components/ui/count-badge'
import { MenuDisclosure } from './menu-disclosure'
import { NavIcon, type NavItem } from './nav-item'
import { NavLink } from './nav-link'
import { ShellFooter } from './shell-footer'
import { type Person, SignedInAs } from './signed-in-as'
import { MAIN_ID, SkipLink } from './skip-link'
import { Wordmark } from './wordmark'

type Props = {
  readonly clinicName: string
  readonly homeHref: string
  /** Three to five places. */
  readonly nav: ReadonlyArray<NavItem>
  readonly person: Person
  readonly signOut: ReactNode
  readonly demo?: ReactNode
  /** Stands above every page, such as today's restrictions. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** The client's own place: made for a phone, the few places under the thumb. */
export function ClientShell(props: Props) {
  const words = useTranslations('shell')
  return (
    <div className="flex min-h-dvh flex-col max-md:pb-[calc(4.25rem+env(safe-area-inset-bottom))]">
      <SkipLink />
      {props.demo}
      <header className="relative border-b border-line bg-paper no-print">
        <div className="mx-auto flex max-w-3xl items-center justify-between gap-4 px-4 py-2.5 sm:px-6">
          <Wordmark name={props.clinicName} href={props.homeHref} />
          <MenuDisclosure label={words('account')}>
            <div className="mx-auto max-w-3xl">
              <SignedInAs {...props.person} signOut={props.signOut} />
            </div>
          </MenuDisclosure>
        </div>
      </header>
      <nav
        aria-label={words('navigation.main')}
        className="border-line bg-surface no-print max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-10 max-md:border-t max-md:pb-[env(safe-area-inset-bottom)] md:border-b"
      >
        <ul className="mx-auto flex max-w-3xl justify-around md:justify-start md:gap-2 md:px-5">
          {props.nav.map((item) => (
            <li key={item.href} className="max-md:min-w-0 max-md:flex-1">
              <NavLink
                href={item.href}
                exact={item.exact}
                className="group relative flex items-center text-ink-soft -outline-offset-3 hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-accent max-md:h-17 max-md:flex-col max-md:justify-center max-md:gap-0.5 max-md:text-xs md:min-h-13 md:gap-2 md:border-b-4 md:border-transparent md:px-3 md:aria-[current=page]:border-accent"
              >
                <span className="grid place-items-center rounded-full transition-colors duration-150 ease-calm group-aria-[current=page]:bg-accent-soft max-md:h-8 max-md:w-14 md:group-aria-[current=page]:bg-transparent">
                  <NavIcon name={item.icon} className="size-5.5 md:size-5" />
                </span>
                <span className="max-w-full truncate">{item.label}</span>
                {item.count ? (
                  <span className="max-md:absolute max-md:start-1/2 max-md:top-1 max-md:ms-2">
                    <CountBadge count={item.count.number} label={item.count.label} />
                  </span>
                ) : null}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      {props.notice}
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl grow px-4 py-6 sm:px-6 sm:py-10"
      >
        {props.children}
      </main>
      <ShellFooter />
    </div>
  )
}
