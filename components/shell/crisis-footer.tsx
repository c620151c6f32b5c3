import { LifeBuoy } from 'lucide-react'
import { useTranslations } from 'next-intl'

const ways = [
  { key: 'line', href: 'tel:988' },
  { key: 'chat', href: 'https://988lifeline.org' },
  { key: 'emergency', href: 'tel:911' },
  { key: 'veterans', href: 'tel:988' },
] as const

const link =
  'inline-flex min-h-11 items-center font-bold text-crisis underline underline-offset-4 hover:decoration-2'

/**
 * Help that answers at once, on every page, written into the page itself so that it shows without
 * a script or a database. It never promises that someone is watching. 988 first, then 911
 * [brief S68, src: 21].
 */
export function CrisisFooter() {
  const words = useTranslations('shell.crisis')
  return (
    <section aria-labelledby="crisis-title" className="bg-crisis-soft">
      <div className="mx-auto max-w-5xl px-4 py-6 sm:px-6">
        <h2 id="crisis-title" className="flex items-center gap-2 text-lg">
          <LifeBuoy aria-hidden className="size-5 shrink-0 text-crisis" />
          {words('title')}
        </h2>
        <p className="mt-1 max-w-prose text-sm">{words('body')}</p>
        <ul className="mt-2 grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
          {ways.map(({ key, href }) => (
            <li key={key}>
              <a href={href} rel="noreferrer" className={link}>
                {words(key)}
              </a>
              <p className="-mt-1.5 text-sm text-ink-soft">{words(`${key}Note`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

/** The same ways on one line, for a desk where every line counts. */
export function CrisisLine() {
  const words = useTranslations('shell.crisis')
  return (
    <section
      aria-label={words('short')}
      className="flex flex-wrap items-center gap-x-5 bg-crisis-soft px-4 py-1.5 text-sm sm:px-6 lg:px-10"
    >
      <p className="flex items-center gap-2 font-semibold">
        <LifeBuoy aria-hidden className="size-4 shrink-0 text-crisis" />
        {words('short')}
      </p>
      {ways.map(({ key, href }) => (
        <a key={key} href={href} rel="noreferrer" className={link}>
          {words(key)}
        </a>
      ))}
    </section>
  )
}
