import 'server-only'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal, refused } from '@/lib/kernel/outcome'
import { currentClearance } from '@/lib/screening/clearance-queries'
import type { Route, Setting } from '@/lib/sessions/model'
import { formatDay } from '@/lib/time/format'
import { addMinutes } from '@/lib/time/instant'
import type { BookingClinic } from './clinic-of'
import { type ClearanceProblem, clearanceFor, routeAllowedIn } from './clearance-rules'
import { intervalBroken } from './interval'
import { medicineTimesOf, orderedIntervalOf } from './order-queries'
import type { BookingSettings } from './settings'

export interface TreatmentToBook {
  readonly clientId: string
  readonly clientState: string | null
  readonly setting: Setting
  readonly route: Route
  readonly startsAt: Date
  readonly moving: string | null
}

export type TreatmentRefusal = Refusal<
  ClearanceProblem['code'] | 'route_not_here' | 'state_not_licensed' | 'interval'
>

export interface AllowedTreatment {
  readonly determinationId: string
  readonly medicineAt: Date
}

/** Whether this client may have a treatment session then, there and by that route: cleared, licensed, and far enough from the last one. */
export async function allowedTreatment(
  occasion: Occasion,
  clinic: BookingClinic,
  wish: TreatmentToBook,
  settings: BookingSettings,
): Promise<Outcome<AllowedTreatment, TreatmentRefusal>> {
  const { clientId, setting, route, startsAt, moving, clientState } = wish
  const { timeZone } = clinic
  const medicineAt = addMinutes(startsAt, settings.preparationLeadMin)
  if (!routeAllowedIn(route, setting)) return refused('route_not_here')
  if (setting === 'at_home' && clientState && !clinic.licensedStates.includes(clientState))
    return refused('state_not_licensed', { state: clientState })
  const clearance = await currentClearance(occasion, clientId)
  const found = clearanceFor(clearance, { medicineAt, setting, route })
  if ('problem' in found) return clearanceRefusal(found.problem, timeZone)
  const order = await orderedIntervalOf(occasion, clientId)
  const others = order ? await medicineTimesOf(occasion, clientId, moving) : []
  const broken = order && intervalBroken(medicineAt, others, order, timeZone)
  if (order && broken)
    return refused('interval', {
      days: order.intervalDays,
      earliest: formatDay(broken.notBefore, timeZone),
    })
  return done({ determinationId: found.clearance.determinationId, medicineAt })
}

/** The refusal of a clearance that does not cover the wish, with its date as the clinic reads it. */
export function clearanceRefusal(problem: ClearanceProblem, zone: string) {
  switch (problem.code) {
    case 'clearance_ended':
      return refused(problem.code, { until: formatDay(problem.until, zone) })
    case 'clearance_not_begun':
      return refused(problem.code, { from: formatDay(problem.from, zone) })
    case 'not_cleared':
    case 'clearance_withdrawn':
    case 'setting_not_cleared':
    case 'route_not_cleared':
      return refused(problem.code)
  }
}
