import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { Heading, type HeadingLevel } from './heading'

export type Urgency = 'nonUrgent' | 'urgent' | 'emergency'

const heads: Readonly<Record<Urgency, string>> = {
  nonUrgent: 'bg-info-soft text-ink border-b-4 border-info',
  urgent: 'bg-stop-solid text-on-stop',
  emergency: 'bg-stop-solid text-on-stop',
}

type Props = {
  readonly urgency: Urgency
  /** What to do, such as “Call the clinic today if you have:”. */
  readonly title: string
  readonly level?: HeadingLevel
  readonly children: ReactNode
}

/** Advice by urgency. The urgency is said in words first, for those who see no colour. */
export function CareCard({ urgency, title, level = 2, children }: Props) {
  const words = useTranslations('ui.careCard')
  return (
    <section
      className={classes(
        'overflow-hidden rounded-lg border shadow-card break-inside-avoid',
        urgency === 'nonUrgent' ? 'border-info' : 'border-stop',
        urgency === 'emergency' ? 'bg-stop-soft border-2' : 'bg-surface',
      )}
    >
      <Heading level={level} className={classes('px-5 py-3 text-lg sm:px-6', heads[urgency])}>
        <span className="block text-sm font-medium">{words(urgency)}</span> {title}
      </Heading>
      <div className="p-5 sm:p-6 flow-3 [&_ul]:list-disc [&_ul]:ps-5">{children}</div>
    </section>
  )
}
