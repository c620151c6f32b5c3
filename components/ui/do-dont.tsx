import { Check, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Children, type ReactNode } from 'react'
import { classes } from './classes'
import { Heading, type HeadingLevel } from './heading'

type Props = {
  readonly kind: 'do' | 'dont'
  /** Instead of the plain “Do” or “Do not”. */
  readonly title?: string
  readonly level?: HeadingLevel
  readonly items: ReadonlyArray<ReactNode>
}

/** A list of what helps, or of what to leave. Each line is marked by shape as well as by its heading. */
export function DoDont({ kind, title, level = 3, items }: Props) {
  const words = useTranslations('ui')
  const Mark = kind === 'do' ? Check : X
  return (
    <section className="rounded-lg border border-line bg-surface p-5 shadow-card break-inside-avoid">
      <Heading level={level} className="text-lg">
        {title ?? words(kind)}
      </Heading>
      <ul className="mt-3 flow-2.5">
        {Children.map(Array.from(items), (item) => (
          <li className="flex gap-3">
            <Mark
              aria-hidden
              strokeWidth={2.5}
              className={classes(
                'mt-1 size-5 shrink-0',
                kind === 'do' ? 'text-success' : 'text-stop',
              )}
            />
            <span>{item}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
