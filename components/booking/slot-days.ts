import type { DayOfSlots } from '@/lib/booking/free-slots'
import { formatDate, formatDayTime, formatTime, formatTimeWithoutZone } from '@/lib/time/format'
import { localDate } from '@/lib/time/zone'

interface Zones {
  /** Whose clock the reader lives by. */
  readonly reader: string
  readonly other: string
}

interface Words {
  readonly there: (time: string) => string
  readonly day: (day: string, count: number) => string
}

/**
 * The free times as choices, under the reader's own dates. Where the other one lives by another clock, their time
 * stands below. On a night when an hour comes twice, the zone's name tells the two apart.
 */
export function slotDays(week: readonly DayOfSlots[], zones: Zones, words: Words) {
  const days = new Map<string, Date[]>()
  for (const { from } of week.flatMap(({ slots }) => slots)) {
    const date = localDate(from, zones.reader)
    days.set(date, [...(days.get(date) ?? []), from])
  }
  return [...days].map(([date, starts]) => {
    const short = starts.map((at) => formatTimeWithoutZone(at, zones.reader))
    const twice = new Set(short).size < short.length
    return {
      date,
      heading: words.day(formatDate(date), starts.length),
      options: starts.map((at, index) => ({
        value: at.toISOString(),
        label: twice ? formatTime(at, zones.reader) : (short[index] ?? ''),
        ...otherClock(at, zones, words),
      })),
    }
  })
}

function otherClock(at: Date, { reader, other }: Zones, { there }: Words) {
  if (formatTime(at, reader) === formatTime(at, other)) return {}
  const sameDate = localDate(at, reader) === localDate(at, other)
  return { hint: there(sameDate ? formatTimeWithoutZone(at, other) : formatDayTime(at, other)) }
}
