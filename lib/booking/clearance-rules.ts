import type { Route, Setting } from '@/lib/sessions/model'
import { ROUTE_SETTINGS } from '@/lib/sessions/model'

/** A signed "cleared" as far as booking needs to know it. */
export interface Clearance {
  readonly determinationId: string
  readonly from: Date
  readonly until: Date
  readonly settings: readonly string[]
  readonly routes: readonly string[]
  readonly withdrawn: boolean
}

export interface TreatmentWish {
  readonly medicineAt: Date
  readonly setting: Setting
  readonly route: Route
}

export type ClearanceProblem =
  | { readonly code: 'not_cleared' }
  | { readonly code: 'clearance_withdrawn' }
  | { readonly code: 'clearance_not_begun'; readonly from: Date }
  | { readonly code: 'clearance_ended'; readonly until: Date }
  | { readonly code: 'setting_not_cleared' }
  | { readonly code: 'route_not_cleared' }

/** Whether a route may be given in a setting at all. A clinic's own policy is no permission until it is adopted (D.2). */
export const routeAllowedIn = (route: Route, setting: Setting): boolean =>
  ROUTE_SETTINGS[route].includes(setting)

/** The newest clearance that covers the moment of the medicine, its place and its route; otherwise what is missing, nearest first. */
export function clearanceFor(
  clearances: readonly Clearance[],
  { medicineAt, setting, route }: TreatmentWish,
): { readonly clearance: Clearance } | { readonly problem: ClearanceProblem } {
  const standing = clearances.filter(({ withdrawn }) => !withdrawn)
  const problem = (found: ClearanceProblem) => ({ problem: found })
  if (standing.length === 0)
    return problem({ code: clearances.length > 0 ? 'clearance_withdrawn' : 'not_cleared' })
  const inTime = standing.filter(({ from, until }) => from <= medicineAt && medicineAt <= until)
  const [newest] = standing
  if (inTime.length === 0 && newest)
    return medicineAt > newest.until
      ? problem({ code: 'clearance_ended', until: newest.until })
      : problem({ code: 'clearance_not_begun', from: newest.from })
  const inPlace = inTime.filter(({ settings }) => settings.includes(setting))
  if (inPlace.length === 0) return problem({ code: 'setting_not_cleared' })
  const clearance = inPlace.find(({ routes }) => routes.includes(route))
  return clearance ? { clearance } : problem({ code: 'route_not_cleared' })
}
