import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classes } from '@/components/ui/classes'
import type { Part } from '@/lib/sessions/parts'

type Props = {
  readonly id: Part
  /** Where it stands at a desk, or that what it holds finds its own places there. */
  readonly desk?: string
  readonly children: ReactNode
}

/** A part of the screen with an address: alone in sight on a telephone, one among all at a desk and on paper. */
export function PartOfPage({ id, desk, children }: Props) {
  const words = useTranslations('sessions.page.parts')
  return (
    <section
      id={id}
      data-part
      tabIndex={-1}
      aria-label={words(`${id}.long`)}
      className={classes('grid grid-cols-[minmax(0,1fr)] gap-6', desk)}
    >
      {children}
    </section>
  )
}
