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

/** A link of a menu that knows when its reader is there. */
export function NavLink({ href, exact, className, children }: Props) {
  const here = usePathname()
  const current = here === href || (!exact && here.startsWith(`${href}/`))
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? 'page' : undefined}
      className={className}
    >
      {children}
    </Link>
  )
}
