import {
  Circle,
  CircleCheck,
  CircleDashed,
  CircleDot,
  Clock,
  LifeBuoy,
  OctagonX,
  Pause,
  TriangleAlert,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes'
import { toneText } from './tone'

const shapes = {
  neutral: [Circle, 'bg-sunken border-line-strong', 'text-ink-soft'],
  notStarted: [CircleDashed, 'bg-sunken border-line-strong', 'text-ink-soft'],
  active: [CircleDot, 'bg-accent-soft border-accent', 'text-accent'],
  waiting: [Clock, 'bg-info-soft border-info', toneText.info],
  info: [Circle, 'bg-info-soft border-info', toneText.info],
  success: [CircleCheck, 'bg-success-soft border-success', toneText.success],
  caution: [TriangleAlert, 'bg-caution-soft border-caution', toneText.caution],
  hold: [Pause, 'bg-caution-soft border-caution', toneText.caution],
  stop: [OctagonX, 'bg-stop-soft border-stop', toneText.stop],
  crisis: [LifeBuoy, 'bg-crisis-soft border-crisis', toneText.crisis],
} as const

export type StatusTone = keyof typeof shapes

/** A status as a word beside a shape: it reads the same in grey, on paper and aloud. */
export function StatusTag(props: { readonly tone: StatusTone; readonly children: ReactNode }) {
  const [Shape, ground, colour] = shapes[props.tone]
  return (
    <span
      data-status
      className={classes(
        'inline-flex max-w-full items-center gap-1.5 rounded-full border px-2.5 py-0.5',
        'text-sm font-semibold text-ink',
        ground,
      )}
    >
      <Shape aria-hidden strokeWidth={2.5} className={classes('size-3.5 shrink-0', colour)} />
      {props.children}
    </span>
  )
}
