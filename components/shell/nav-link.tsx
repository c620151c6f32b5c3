'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = {
  readonly href: string
  readonly exact?: boolean
  readonly className: string
  readonly children: ReactNode
}

const OPENED_AFRESH = '/my/journal'

/** A link of a menu that knows when its reader is there. */
export function NavLink({ href, exact, className, children }: Props) {
  const here = usePathname()
  const current = here === href || (!exact && here.startsWith(`${href}/`))
  const look = { href, className, 'aria-current': current ? ('page' as const) : undefined }
  // A page that may use the microphone says so only when it is opened afresh.
  if (href === OPENED_AFRESH) return <a {...look}>{children}</a>
  return (
    <Link {...look} prefetch={false}>
      {children}
    </Link>
  )
}
