import Link from 'next/link'
import { CountBadge } from './count-badge'
import { classes } from './classes'

export type SubnavItem = {
  readonly href: string
  readonly label: string
  readonly current?: boolean
  /** A number and the words that are read with it. */
  readonly count?: { readonly number: number; readonly label: string }
}

/** Tabs that are links: each has an address, and Back works. */
export function Subnav(props: {
  readonly label: string
  readonly items: ReadonlyArray<SubnavItem>
}) {
  return (
    <nav
      aria-label={props.label}
      className="relative overflow-x-auto border-b border-line no-print"
    >
      <ul className="flex gap-1 sm:flex-wrap">
        {props.items.map((item) => (
          <li key={item.href}>
            <Link
              href={item.href}
              prefetch={false}
              aria-current={item.current ? 'page' : undefined}
              className={classes(
                'flex min-h-12 items-center gap-2 border-b-4 px-3 whitespace-nowrap -outline-offset-2',
                item.current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              {item.label}
              {item.count ? (
                <CountBadge count={item.count.number} label={item.count.label} />
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
