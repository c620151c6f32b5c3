import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'
import { StillWater } from './still-water'

type Props = {
  readonly title: string
  readonly level?: HeadingLevel
  readonly children?: ReactNode
  readonly action?: ReactNode
}

/** Nothing here, said kindly: what would be here and, where there is one, the next thing to do. */
export function EmptyState({ title, level = 2, children, action }: Props) {
  return (
    <div className="rounded-lg border border-dashed border-line-strong px-6 py-10 text-center">
      <StillWater className="mx-auto mb-4 w-24 text-accent" />
      <Heading level={level} className="text-lg">
        {title}
      </Heading>
      {children ? (
        <div className="mx-auto mt-1 max-w-prose text-ink-soft text-pretty">{children}</div>
      ) : null}
      {action ? <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div> : null}
    </div>
  )
}
