import { CircleCheck, Info, LifeBuoy, OctagonX, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { type Tone, toneGround, toneText } from './tone'

const shapes = {
  info: Info,
  success: CircleCheck,
  caution: TriangleAlert,
  stop: OctagonX,
  crisis: LifeBuoy,
} as const

type Props = {
  readonly tone: Tone
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `alert` interrupts a screen reader: only for what has just happened and must be known. */
  readonly role?: 'alert' | 'status'
}

/** A message above what it is about. The shape and the title carry the tone as well as the colour. */
export function Banner({ tone, title, children, actions, role }: Props) {
  const Shape = shapes[tone]
  return (
    <section
      role={role}
      className={classes('flex gap-3 rounded-md border-l-4 p-4 sm:p-5', toneGround[tone])}
    >
      <Shape aria-hidden className={classes('mt-0.5 size-6 shrink-0', toneText[tone])} />
      <div className="min-w-0 flow-1.5">
        <p className="font-bold">{title}</p>
        {children ? <div className="flow-2">{children}</div> : null}
        {actions ? <div className="flex flex-wrap gap-3 pt-2">{actions}</div> : null}
      </div>
    </section>
  )
}
