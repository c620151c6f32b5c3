import Link from 'next/link'
import type { ReactNode } from 'react'

/** A link in running words. Rows of a list are not prefetched: each would cost the clinic a query. */
export function TextLink(props: { readonly href: string; readonly children: ReactNode }) {
  if (!props.href.startsWith('/')) {
    return (
      <a href={props.href} className="link" rel="noreferrer">
        {props.children}
      </a>
    )
  }
  return (
    <Link href={props.href} prefetch={false} className="link">
      {props.children}
    </Link>
  )
}
