import { LifeBuoy } from 'lucide-react'
import { useTranslations } from 'next-intl'

/**
 * Help that answers at once, on every page, written into the page itself so that it shows without
 * a script or a database. It never promises that someone is watching. 988 first, then 911 [brief S121].
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
        <ul className="mt-3 grid gap-x-6 gap-y-1 sm:grid-cols-2 lg:grid-cols-4">
          <Help href="tel:988" title={words('line')} note={words('lineNote')} />
          <Help href="https://988lifeline.org" title={words('chat')} note={words('chatNote')} />
          <Help href="tel:911" title={words('emergency')} note={words('emergencyNote')} />
          <Help href="tel:988" title={words('veterans')} note={words('veteransNote')} />
        </ul>
      </div>
    </section>
  )
}

function Help(props: { readonly href: string; readonly title: string; readonly note: string }) {
  return (
    <li>
      <a
        href={props.href}
        rel="noreferrer"
        className="inline-block min-h-11 py-1.5 text-crisis underline underline-offset-4"
      >
        <strong>{props.title}</strong>
      </a>
      <p className="-mt-1 text-sm text-ink-soft">{props.note}</p>
    </li>
  )
}
