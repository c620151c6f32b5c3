import Link from 'next/link'
import type { ReactNode } from 'react'
import { type ButtonLook, type ButtonSize, buttonStyle } from './button-style'

type Props = {
  readonly href: string
  readonly children: ReactNode
  readonly look?: ButtonLook
  readonly size?: ButtonSize
  readonly wide?: boolean
  readonly download?: boolean
}

/** A link that looks like a button: it leads to a page and changes nothing by itself. */
export function LinkButton({ href, look, size, wide, download, children }: Props) {
  const className = buttonStyle(look, size, wide)
  if (download || !href.startsWith('/')) {
    return (
      <a href={href} className={className} download={download}>
        {children}
      </a>
    )
  }
  return (
    <Link href={href} prefetch={false} className={className}>
      {children}
    </Link>
  )
}
