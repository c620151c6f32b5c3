'use client'

import { AlarmLine, type TileWords } from '@/components/board/board-tile'
import { Disclosure } from '@/components/ui/disclosure'
import { TextLink } from '@/components/ui/text-link'
import type { BoardAlarm } from '@/lib/overview/board-model'

export interface AlarmsWords extends Pick<TileWords, 'alarms' | 'taken'> {
  readonly title: string
  /** With `{count}`. */
  readonly more: string
  readonly answer: string
  /** Where a ladder is climbed: what leads to it from another part; null where none is. */
  readonly steps: string | null
}

type Props = {
  readonly alarms: readonly BoardAlarm[]
  readonly calling: boolean
  readonly zone: string
  readonly words: AlarmsWords
}

/**
 * The alarms of one session. The first that nobody has taken stays in sight, however far somebody has scrolled; the others
 * are one tap away, so that there is room left to act.
 */
export function AlarmsInSight({ alarms, calling, zone, words }: Props) {
  const ordered = alarms.toSorted((a, b) => Number(a.taken) - Number(b.taken))
  const [first, ...others] = ordered
  if (!first) return null
  const line = (alarm: BoardAlarm) => (
    <AlarmLine key={`${alarm.kind} ${alarm.code}`} alarm={alarm} zone={zone} words={words} />
  )
  return (
    <section
      role={calling ? 'alert' : undefined}
      aria-label={words.title}
      className="bg-paper py-1 no-print"
    >
      <ul>{line(first)}</ul>
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        {others.length > 0 ? (
          <Disclosure summary={words.more.replace('{count}', String(others.length))}>
            <ul className="flow-1">{others.map(line)}</ul>
          </Disclosure>
        ) : null}
        {words.steps ? (
          <p className="flex min-h-11 items-center font-semibold lg:hidden">
            <a href="#now" className="link">
              {words.steps}
            </a>
          </p>
        ) : null}
        <p className="flex min-h-11 items-center font-semibold">
          <TextLink href="/alerts">{words.answer}</TextLink>
        </p>
      </div>
    </section>
  )
}
