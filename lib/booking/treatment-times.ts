import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Refusal } from '@/lib/kernel/outcome'
import type { Clearance } from '@/lib/screening/clearance'
import { addMinutes } from '@/lib/time/instant'
import type { BookingClinic } from './clinic-of'
import { clearanceFor, routeAllowedIn } from './clearance-rules'
import { intervalBroken } from './interval'
import { medicineTimesOf, orderedIntervalOf } from './order-queries'
import { bookingSettingsOf } from './settings-versions'
import type { Slot } from './slots'
import { clearanceRefusal, type TreatmentToBook } from './treatment'

type Wished = Pick<TreatmentToBook, 'clientId' | 'setting' | 'route' | 'moving'>

/**
 * Which free times may hold a treatment session of this client: inside the clearance, and far enough from the others.
 * Where the place or the route is not cleared at all, no time may, and the refusal says why.
 */
export async function treatmentTimes(
  occasion: Occasion,
  { timeZone }: BookingClinic,
  clearance: Clearance,
  { clientId, setting, route, moving }: Wished,
): Promise<{ readonly problem: Refusal } | { readonly allows: (slot: Slot) => boolean }> {
  if (!routeAllowedIn(route, setting)) return { problem: { code: 'route_not_here' } }
  const sometime = clearance.kind === 'cleared' ? clearance.until : occasion.now
  const found = clearanceFor(clearance, { medicineAt: sometime, setting, route })
  if ('problem' in found) return { problem: clearanceRefusal(found.problem, timeZone).refusal }
  const order = await orderedIntervalOf(occasion, clientId)
  const others = order ? await medicineTimesOf(occasion, clientId, moving) : []
  const { preparationLeadMin } = await bookingSettingsOf(occasion)
  return {
    allows: ({ from }) => {
      const medicineAt = addMinutes(from, preparationLeadMin)
      return (
        'clearance' in clearanceFor(clearance, { medicineAt, setting, route }) &&
        !(order && intervalBroken(medicineAt, others, order, timeZone))
      )
    },
  }
}
