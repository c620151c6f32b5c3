import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
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
