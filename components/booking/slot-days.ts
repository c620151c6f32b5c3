import type { DayOfSlots } from '@/lib/booking/free-slots'
import { formatDate, formatTime } from '@/lib/time/format'

interface Zones {
  /** Whose clock the reader lives by. */
  readonly reader: string
  readonly other: string
}

/** Days with their free times as choices; where the other one lives by another clock, their time stands below. */
export const slotDays = (
  week: readonly DayOfSlots[],
  zones: Zones,
  there: (time: string) => string,
) =>
  week
    .filter(({ slots }) => slots.length > 0)
    .map(({ date, slots }) => ({
      date,
      heading: formatDate(date),
      options: slots.map(({ from }) => {
        const label = formatTime(from, zones.reader)
        const theirs = formatTime(from, zones.other)
        const choice = { value: from.toISOString(), label }
        return theirs === label ? choice : { ...choice, hint: there(theirs) }
      }),
    }))
