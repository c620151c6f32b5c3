import type { Clearance, Cleared } from '@/lib/screening/clearance'
import { type Route, ROUTE_SETTINGS, type Setting } from '@/lib/sessions/model'

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

/** The clearance where it covers the moment of the medicine, its place and its route; otherwise what stands in the way first. */
export function clearanceFor(
  clearance: Clearance,
  { medicineAt, setting, route }: TreatmentWish,
): { readonly clearance: Cleared } | { readonly problem: ClearanceProblem } {
  const problem = (found: ClearanceProblem) => ({ problem: found })
  switch (clearance.kind) {
    case 'none':
      return problem({ code: 'not_cleared' })
    case 'withdrawn':
      return problem({ code: 'clearance_withdrawn' })
    case 'expired':
      return problem({ code: 'clearance_ended', until: clearance.until })
    case 'cleared': {
      const { from, until, settings, routes } = clearance
      if (medicineAt < from) return problem({ code: 'clearance_not_begun', from })
      if (medicineAt > until) return problem({ code: 'clearance_ended', until })
      if (!settings.includes(setting)) return problem({ code: 'setting_not_cleared' })
      if (!routes.includes(route)) return problem({ code: 'route_not_cleared' })
      return { clearance }
    }
  }
}
