import type { ReactNode } from 'react'
import { classes } from './classes'

export type TimelineStep = {
  readonly key: string
  /** What a link on this page leads to. */
  readonly id?: string
  /** As shown, such as “11:00 PM”, already in the reader's zone. */
  readonly time: string
  /** The instant in ISO form, for machines. */
  readonly dateTime?: string
  /** A word above the time, such as “The evening before”. */
  readonly day?: string
  readonly title: string
  readonly detail?: ReactNode
  /** Who it was: beside the time on a phone, below the rest at a desk. */
  readonly by?: string
  /** The same moment and person as the line above: a phone says them once. */
  readonly again?: boolean
  readonly when: 'past' | 'now' | 'later'
  /** A status or a word such as “Now”. */
  readonly tag?: ReactNode
}

const marks: Readonly<Record<TimelineStep['when'], string>> = {
  past: 'border-line-strong bg-line-strong',
  now: 'border-clay bg-clay outline-4 outline-clay/25',
  later: 'border-accent bg-surface',
}

/** Steps in clock time, from first to last. The zone is said once, beside the heading above it. */
export function Timeline(props: {
  readonly label: string
  readonly steps: ReadonlyArray<TimelineStep>
  /** A long list to read back: less air on a phone. */
  readonly dense?: boolean
}) {
  return (
    <ol aria-label={props.label}>
      {props.steps.map((step) => (
        <li
          key={step.key}
          id={step.id}
          aria-current={step.when === 'now' ? 'step' : undefined}
          className={classes(
            'group relative grid grid-cols-[1.25rem_auto_1fr] gap-x-4 pb-6 last:pb-0 sm:grid-cols-[6.5rem_1.25rem_1fr]',
            props.dense && 'max-sm:gap-x-3 max-sm:pb-2 max-sm:leading-snug',
          )}
        >
          <span
            aria-hidden
            className="absolute start-[0.5625rem] top-3 bottom-[-0.75rem] w-0.5 bg-line group-last:hidden sm:start-[8.0625rem]"
          />
          <span
            aria-hidden
            className={classes(
              'z-1 col-start-1 row-start-1 mt-1 size-5 rounded-full border-2 sm:col-start-2',
              marks[step.when],
            )}
          />
          <div
            className={classes(
              'col-start-2 row-start-1 sm:col-start-1 sm:text-end',
              step.again && 'max-sm:sr-only',
            )}
          >
            {step.day ? <p className="text-sm text-ink-soft">{step.day}</p> : null}
            <time dateTime={step.dateTime} className="font-bold tabular-nums">
              {step.time}
            </time>
          </div>
          {step.by ? (
            <p
              className={classes(
                'col-start-3 row-start-1 self-end text-ink-soft max-sm:text-sm max-sm:leading-snug sm:row-start-2',
                step.again && 'max-sm:sr-only',
              )}
            >
              {step.by}
            </p>
          ) : null}
          <div
            className={classes(
              'col-span-2 col-start-2 sm:col-span-1 sm:col-start-3 sm:row-start-1',
              step.again && 'max-sm:row-start-1',
            )}
          >
            <p className={classes('font-semibold', step.when === 'past' && 'text-ink-soft')}>
              {step.title} {step.tag}
            </p>
            {step.detail ? <div className="text-ink-soft">{step.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
