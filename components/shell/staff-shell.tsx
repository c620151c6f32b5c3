import { Menu } from 'lucide-react'
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

export type NavGroup = {
  /** The role whose places these are, such as “Clinician”. */
  readonly label: string
  readonly items: ReadonlyArray<NavItem>
}

type Props = {
  readonly clinicName: string
  readonly homeHref: string
  readonly nav: ReadonlyArray<NavGroup>
  readonly person: Person
  readonly signOut: ReactNode
  readonly demo?: ReactNode
  /** The zone and the clinic's clock, or what else belongs above every page. */
  readonly notice?: ReactNode
  readonly children: ReactNode
}

/** For those who work here: everything one press away at a desk, behind one button on a phone. */
export function StaffShell(props: Props) {
  const words = useTranslations('shell')
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {props.demo}
      <div className="flex grow flex-col lg:flex-row">
        <header className="relative z-10 border-line bg-surface no-print max-lg:border-b lg:w-64 lg:shrink-0 lg:border-e">
          <div className="flex items-center justify-between gap-4 px-4 py-2.5 sm:px-6 lg:hidden">
            <Wordmark name={props.clinicName} href={props.homeHref} />
            <MenuDisclosure
              label={
                <>
                  <Menu aria-hidden className="size-5" />
                  {words('menu')}
                </>
              }
            >
              <StaffMenu {...props} label={words('navigation.main')} />
            </MenuDisclosure>
          </div>
          <div className="sticky top-0 hidden max-h-dvh flex-col gap-6 overflow-y-auto p-4 lg:flex">
            <Wordmark name={props.clinicName} href={props.homeHref} />
            <StaffMenu {...props} label={words('navigation.main')} />
          </div>
        </header>
        <div className="flex min-w-0 grow flex-col">
          {props.notice}
          <main
            id={MAIN_ID}
            tabIndex={-1}
            className="w-full max-w-6xl grow px-4 py-6 sm:px-6 lg:px-10 lg:py-8"
          >
            {props.children}
          </main>
          <ShellFooter compact />
        </div>
      </div>
    </div>
  )
}

function StaffMenu(props: Pick<Props, 'nav' | 'person' | 'signOut'> & { readonly label: string }) {
  return (
    <div className="flex grow flex-col gap-6">
      <nav aria-label={props.label} className="flow-5">
        {props.nav.map((group) => (
          <div key={group.label}>
            <p className="px-3 pb-1 text-sm font-semibold text-ink-soft">{group.label}</p>
            <ul>
              {group.items.map((item) => (
                <li key={item.href}>
                  <NavLink
                    href={item.href}
                    exact={item.exact}
                    className="flex min-h-11 items-center gap-3 rounded-md border-s-4 border-transparent px-2 hover:bg-sunken aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold"
                  >
                    <NavIcon name={item.icon} className="size-5 shrink-0 text-accent" />
                    <span className="grow">{item.label}</span>
                    {item.count ? (
                      <CountBadge count={item.count.number} label={item.count.label} />
                    ) : null}
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <div className="border-t border-line pt-4">
        <SignedInAs {...props.person} signOut={props.signOut} />
      </div>
    </div>
  )
}
