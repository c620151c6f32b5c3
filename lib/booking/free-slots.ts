import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { addDays } from '@/lib/time/zone'
import { availabilityOf, type Wish } from './availability'
import { clinicOf } from './clinic-of'
import { DEFAULT_SETTINGS } from './settings'
import { type Slot, slotsOf } from './slots'

/** The free times for a wish on a calendar date, `YYYY-MM-DD`, of the clinic's zone. */
export async function freeSlotsOf(
  occasion: Occasion,
  wish: Wish,
  date: string,
): Promise<readonly Slot[]> {
  const { timeZone: zone } = await clinicOf(occasion)
  const availability = await availabilityOf(occasion, wish, { date, zone })
  return slotsOf({ date, zone }, wish.kind, availability, DEFAULT_SETTINGS, occasion.now)
}

export interface DayOfSlots {
  readonly date: string
  readonly slots: readonly Slot[]
}

/** The free times of a week from `date` on, day by day; days without any are there too, and empty. */
export async function freeWeekOf(
  occasion: Occasion,
  wish: Wish,
  date: string,
): Promise<readonly DayOfSlots[]> {
  const days: DayOfSlots[] = []
  for (let n = 0; n < 7; n += 1) {
    const day = addDays(date, n)
    days.push({ date: day, slots: await freeSlotsOf(occasion, wish, day) })
  }
  return days
}
