import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'

type Props = {
  readonly title: string
  /** A small line above, such as the client's name or the date. */
  readonly above?: string
  readonly lead?: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
  /** A status beside the title. */
  readonly tag?: ReactNode
  readonly actions?: ReactNode
}

/** What this page is, and the few things that can be done with the whole of it. */
export function PageHeader({ title, above, lead, back, tag, actions }: Props) {
  return (
    <div className="mb-6 sm:mb-8">
      {back ? (
        <Link
          href={back.href}
          prefetch={false}
          className="link -ms-1 mb-1 inline-flex min-h-11 items-center gap-1 text-sm no-print"
        >
          <ChevronLeft aria-hidden className="size-4" />
          {back.label}
        </Link>
      ) : null}
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          {above ? <p className="text-sm font-semibold text-clay">{above}</p> : null}
          <h1 className="inline text-2xl sm:text-3xl">{title}</h1>{' '}
          {tag ? <span className="ms-2 inline-block align-middle">{tag}</span> : null}
        </div>
        {actions ? <div className="flex flex-wrap gap-3">{actions}</div> : null}
      </div>
      {lead ? (
        <div className="mt-2 max-w-prose text-lg text-ink-soft text-pretty">{lead}</div>
      ) : null}
    </div>
  )
}
