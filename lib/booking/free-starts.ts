import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { busyOf, hoursOf, spanAround } from './availability'
import { clinicOf } from './clinic-of'
import { hasWhoIsNeeded } from './settings'
import { bookingSettingsOf } from './settings-versions'
import { slotsOf } from './slots'

/**
 * When each of these clinicians could begin a talk by video from a date on, whoever the client is: one look at the
 * calendar for all of them.
 */
export async function freeStartsOf(
  occasion: Occasion,
  clinicianIds: readonly string[],
  dates: readonly [string, ...string[]],
): Promise<ReadonlyMap<string, readonly Date[]>> {
  const { timeZone: zone } = await clinicOf(occasion)
  const settings = await bookingSettingsOf(occasion)
  const kind = settings.kinds['intake-talk']
  const alone = { clinicianId: 'somebody', guideId: null }
  if (!hasWhoIsNeeded(kind.people, alone)) return new Map()
  const asked = { date: dates[0], days: dates.length, zone }
  const around = spanAround(asked)
  const busy = await busyOf(occasion, around, settings)
  const hours = await hoursOf(occasion, clinicianIds, asked, around)
  return new Map(
    clinicianIds.map((id, index) => {
      const availability = {
        hours: [hours[index] ?? []],
        peopleBusy: busy(id),
        rooms: null,
        onCall: null,
      }
      const starts = dates.flatMap((date) =>
        slotsOf({ date, zone }, kind, availability, settings, occasion.now).map(({ from }) => from),
      )
      return [id, starts]
    }),
  )
}
