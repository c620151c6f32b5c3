import type { DayOfSlots } from '@/lib/booking/free-slots'
import { formatDate, formatTime } from '@/lib/time/format'

interface Zones {
  readonly clinic: string
  readonly client: string
}

/** Days with their free times as choices; where the client lives by another clock, their own time stands below. */
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
        const label = formatTime(from, zones.clinic)
        const own = formatTime(from, zones.client)
        const choice = { value: from.toISOString(), label }
        return own === label ? choice : { ...choice, hint: there(own) }
      }),
    }))
