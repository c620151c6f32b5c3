import type { ReactNode } from 'react'
import { Heading, type HeadingLevel } from './heading'

type Props = {
  readonly title?: ReactNode
  readonly level?: HeadingLevel
  /** A status or small action at the end of the title's line. */
  readonly aside?: ReactNode
  readonly footer?: ReactNode
  readonly children?: ReactNode
}

/** One thing on its own ground. */
export function Card({ title, level = 2, aside, footer, children }: Props) {
  return (
    <section className="rounded-lg border border-line bg-surface shadow-card">
      <div className="p-5 sm:p-6 flow-3">
        {title ? (
          <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
            <Heading level={level} className="text-lg">
              {title}
            </Heading>
            {aside}
          </div>
        ) : null}
        {children}
      </div>
      {footer ? <div className="border-t border-line px-5 py-3 sm:px-6">{footer}</div> : null}
    </section>
  )
}
