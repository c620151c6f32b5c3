import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { addDays } from '@/lib/time/zone'
import { availabilityOf, type Wish } from './availability'
import { clinicOf } from './clinic-of'
import { bookedKind, hasWhoIsNeeded } from './settings'
import { bookingSettingsOf } from './settings-versions'
import { type Slot, slotsOf } from './slots'

export interface DayOfSlots {
  readonly date: string
  readonly slots: readonly Slot[]
}

/** The free times for a wish from a calendar date of the clinic's zone on, day by day; days without any are empty. */
export async function freeDaysOf(
  occasion: Occasion,
  wish: Wish,
  date: string,
  days: number,
): Promise<readonly DayOfSlots[]> {
  const { timeZone: zone } = await clinicOf(occasion)
  const settings = await bookingSettingsOf(occasion)
  const kind = settings.kinds[bookedKind(wish.kind, wish.setting)]
  const dates = Array.from({ length: days }, (_, n) => addDays(date, n))
  if (!hasWhoIsNeeded(kind.people, wish)) return dates.map((day) => ({ date: day, slots: [] }))
  const availability = await availabilityOf(occasion, wish, { date, days, zone }, settings)
  return dates.map((day) => ({
    date: day,
    slots: slotsOf({ date: day, zone }, kind, availability, settings, occasion.now),
  }))
}

/** The free times for a wish on one calendar date. */
export const freeSlotsOf = async (
  occasion: Occasion,
  wish: Wish,
  date: string,
): Promise<readonly Slot[]> => (await freeDaysOf(occasion, wish, date, 1))[0]?.slots ?? []

/** The free times of a week. */
export const freeWeekOf = (
  occasion: Occasion,
  wish: Wish,
  date: string,
): Promise<readonly DayOfSlots[]> => freeDaysOf(occasion, wish, date, 7)
