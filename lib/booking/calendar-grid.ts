import { minutesBetween } from '@/lib/time/instant'
import { instantsOfLocal, localTime } from '@/lib/time/zone'
import { type Span, overlap } from './spans'

/** One line of the calendar: a time on the clock, and the instant at which each date shows it. */
export interface GridRow {
  /** `HH:mm` on the clinic's clock. */
  readonly clock: string
  /** The second run of an hour that occurs twice. */
  readonly again: boolean
  /** The instant on each date, in the dates' order; null where that date has no such hour. */
  readonly at: readonly (Date | null)[]
}

export interface Window {
  /** Full hours of the day, the last one up to 24. */
  readonly fromHour: number
  readonly untilHour: number
}

const two = (n: number) => String(n).padStart(2, '0')
const ROW_MIN = 30

/**
 * The lines of a calendar for these dates, every half hour. On the night when clocks go back an hour stands there
 * twice; on the night when they go forward the hour that does not exist stands there empty.
 */
export function gridRows(dates: readonly string[], zone: string, window: Window): GridRow[] {
  const rows: GridRow[] = []
  const hours = Array.from(
    { length: window.untilHour - window.fromHour },
    (_, n) => n + window.fromHour,
  )
  for (const hour of hours) {
    const halves = [0, ROW_MIN].map((minute) => {
      const clock = `${two(hour)}:${two(minute)}`
      return { clock, found: dates.map((date) => instantsOfLocal(`${date}T${clock}`, zone)) }
    })
    const most = Math.max(1, ...halves.flatMap(({ found }) => found.map(({ length }) => length)))
    for (let run = 0; run < most; run += 1)
      for (const { clock, found } of halves) {
        const at = found.map((instants) => instants[run] ?? null)
        if (run === 0 || at.some((instant) => instant !== null))
          rows.push({ clock, again: run > 0, at })
      }
  }
  return rows
}

/** The hours of a day that a calendar shows: the usual ones, and whatever else something stands in. */
export function windowFor(spans: readonly Span[], zone: string): Window {
  const usual = { fromHour: 8, untilHour: 18 }
  return spans.reduce<Window>((window, { from, until }) => {
    const start = Number(localTime(from, zone).slice(0, 2))
    const [hour = 0, minute = 0] = localTime(until, zone).split(':').map(Number)
    const end = hour < start ? 24 : hour + (minute > 0 ? 1 : 0)
    return {
      fromHour: Math.min(window.fromHour, start),
      untilHour: Math.max(window.untilHour, end),
    }
  }, usual)
}

/** Where an instant stands in a column, in lines from its top; null where the column does not reach it. */
export function lineOf(at: Date, column: readonly (Date | null)[]): number | null {
  let line: number | null = null
  for (const [index, instant] of column.entries())
    if (instant && instant <= at) line = index + Math.min(1, minutesBetween(instant, at) / ROW_MIN)
  return line
}

/** How wide each of some overlapping things may be: which lane it takes, and how many there are. */
export interface Lane {
  readonly lane: number
  readonly lanes: number
}

/** Puts what overlaps side by side, in order of time. */
export function lanesOf(spans: readonly Span[]): readonly Lane[] {
  const order = spans
    .map((span, index) => ({ span, index }))
    .toSorted((a, b) => a.span.from.getTime() - b.span.from.getTime() || a.index - b.index)
  const lane = new Map<number, number>()
  for (const { span, index } of order) {
    const taken = new Set(
      order
        .filter((other) => lane.has(other.index) && overlap(other.span, span))
        .map((other) => lane.get(other.index)),
    )
    let free = 0
    while (taken.has(free)) free += 1
    lane.set(index, free)
  }
  return spans.map((span, index) => {
    const beside = spans.flatMap((other, n) => (overlap(other, span) ? [lane.get(n) ?? 0] : []))
    return { lane: lane.get(index) ?? 0, lanes: Math.max(...beside, 0) + 1 }
  })
}
