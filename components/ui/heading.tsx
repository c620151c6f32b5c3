import type { ReactNode } from 'react'

export type HeadingLevel = 2 | 3 | 4

/** A heading whose rank follows the page and whose size follows the place. */
export function Heading(props: {
  readonly level: HeadingLevel
  readonly className: string
  readonly children: ReactNode
}) {
  const Tag = `h${props.level}` as const
  return <Tag className={props.className}>{props.children}</Tag>
}
