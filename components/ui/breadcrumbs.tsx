import { useTranslations } from 'next-intl'
import Link from 'next/link'

export type Crumb = { readonly href: string; readonly label: string }

/** The way here, without the page itself. */
export function Breadcrumbs(props: { readonly items: ReadonlyArray<Crumb> }) {
  const words = useTranslations('ui')
  return (
    <nav aria-label={words('breadcrumbs')} className="text-sm no-print">
      <ol className="flex flex-wrap gap-x-2">
        {props.items.map((item) => (
          <li
            key={item.href}
            className="flex items-center gap-2 after:text-ink-soft after:content-['/'] last:after:content-none"
          >
            <Link
              href={item.href}
              prefetch={false}
              className="link inline-flex min-h-11 items-center"
            >
              {item.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
