'use client'

import { CircleCheck, Clock, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { classes } from '@/components/ui/classes'

export interface ClockWords {
  readonly title: string
  readonly since: string
  readonly minutes: string
  readonly leave: string
  readonly leaveIn: string
  readonly leaveDone: string
  readonly reading: string
  readonly readingIn: string
  readonly readingDue: string
  readonly readingNext: string
  readonly readingNone: string
  readonly look: string
  readonly lookAgo: string
  readonly lookStates: readonly string[]
}

type Props = {
  /** All instants are the server's, in milliseconds. */
  readonly serverNow: number
  readonly dosedAt: number
  readonly observedUntil: number
  readonly readings: readonly {
    readonly minute: number
    readonly dueAt: number
    readonly opensAt: number
    readonly closesAt: number
    readonly taken: boolean
  }[]
  /** When the next look falls due and the later steps of a look that does not come; null where nobody looks in. */
  readonly look: { readonly lastAt: number; readonly steps: readonly number[] } | null
  readonly words: ClockWords
}

const MINUTE = 60_000
const put = (sentence: string, values: Readonly<Record<string, number>>): string =>
  sentence.replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))

/**
 * What runs while a client is watched. The page's own clock only adds what has passed since the server answered, so a
 * phone that is wrong shows the right minutes; nothing is asked of the server to keep it going.
 */
export function SessionClocks(props: Props) {
  const { serverNow, words } = props
  const now = useServerTime(serverNow)
  const since = Math.floor((now - props.dosedAt) / MINUTE)
  const left = Math.ceil((props.observedUntil - now) / MINUTE)
  const reading = props.readings.find((each) => !each.taken && now <= each.closesAt)
  const due = reading !== undefined && now >= reading.opensAt
  const step = props.look
    ? props.look.steps.filter((minutes) => now - (props.look?.lastAt ?? now) >= minutes * MINUTE)
        .length
    : 0
  return (
    <section
      aria-label={words.title}
      className="-mx-4 border-b border-line bg-surface px-4 py-2 sm:mx-0 sm:py-3 sm:rounded-lg sm:border sm:shadow-card"
    >
      <dl className="grid grid-cols-2 gap-x-4 gap-y-1 sm:gap-y-3 lg:grid-cols-4">
        <Cell label={words.since} value={put(words.minutes, { minutes: since })} large />
        <Cell
          label={words.leave}
          value={left > 0 ? put(words.leaveIn, { minutes: left }) : words.leaveDone}
          calm={left <= 0}
        />
        <Cell
          label={reading ? put(words.reading, { minute: reading.minute }) : words.readingNext}
          value={readingValue(reading, now, props)}
          urgent={due}
        />
        {props.look ? (
          <Cell
            label={words.look}
            value={`${put(words.lookAgo, {
              minutes: Math.floor((now - props.look.lastAt) / MINUTE),
            })}: ${words.lookStates[step] ?? ''}`}
            urgent={step > 0}
            calm={step === 0}
          />
        ) : null}
      </dl>
    </section>
  )
}

function readingValue(
  reading: Props['readings'][number] | undefined,
  now: number,
  { dosedAt, words }: Props,
): string {
  if (!reading) return words.readingNone
  if (now < reading.opensAt)
    return put(words.readingIn, { minutes: Math.ceil((reading.dueAt - now) / MINUTE) })
  return put(words.readingDue, { until: Math.round((reading.closesAt - dosedAt) / MINUTE) })
}

function Cell(props: {
  readonly label: string
  readonly value: string
  readonly large?: boolean
  readonly urgent?: boolean
  readonly calm?: boolean
}) {
  const Shape = props.urgent ? TriangleAlert : props.calm ? CircleCheck : Clock
  return (
    <div>
      <dt className="text-sm text-ink-soft">{props.label}</dt>
      <dd
        className={classes(
          'flex items-start gap-1.5 font-semibold tabular-nums',
          props.large ? 'text-xl sm:text-2xl' : 'text-base',
        )}
      >
        {props.large ? null : (
          <Shape
            aria-hidden
            className={classes(
              'mt-0.5 size-4 shrink-0',
              props.urgent ? 'text-caution' : props.calm ? 'text-success' : 'text-ink-soft',
            )}
          />
        )}
        {props.value}
      </dd>
    </div>
  )
}

/** The server's time, carried on by this page. */
function useServerTime(serverNow: number): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    const began = performance.now()
    const tick = () => setNow(serverNow + performance.now() - began)
    tick()
    const timer = setInterval(tick, 5000)
    return () => clearInterval(timer)
  }, [serverNow])
  return now
}
