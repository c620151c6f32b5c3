/** Where a treatment session takes place. */
export const SETTINGS = ['at_home', 'in_clinic'] as const
export type Setting = (typeof SETTINGS)[number]

export const ROUTES = [
  'sublingual',
  'oral',
  'intramuscular',
  'intravenous',
  'intranasal_esketamine',
  'intranasal_racemic',
] as const
export type Route = (typeof ROUTES)[number]

/**
 * Where each route may be given (clinical rules, D.2). Racemic spray is the clinic's policy: it is
 * allowed at home only where the clinic's protocol says so, since no policy is no permission.
 */
export const ROUTE_SETTINGS: Readonly<Record<Route, readonly (Setting | 'by_policy')[]>> = {
  sublingual: ['at_home', 'in_clinic'],
  oral: ['at_home', 'in_clinic'],
  intramuscular: ['in_clinic'],
  intravenous: ['in_clinic'],
  intranasal_esketamine: ['in_clinic'],
  intranasal_racemic: ['in_clinic', 'by_policy'],
}

export const isIntranasal = (route: Route): boolean =>
  route === 'intranasal_esketamine' || route === 'intranasal_racemic'

/** What a monitor attests before each session (clinical rules, D.3). */
export const MONITOR_ATTESTATIONS = [
  'identity_and_phone',
  'adult',
  'sober',
  'will_stay',
  'knows_address',
  'knows_emergency_signs',
  'knows_restrictions',
  'cuff_works',
  'will_do_reading_at_40',
  'may_be_called',
] as const
export type MonitorAttestation = (typeof MONITOR_ATTESTATIONS)[number]
