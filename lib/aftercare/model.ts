export const RESTRICTIONS = [
  'POST-DRIVE',
  'POST-MACHINE',
  'POST-ALCOHOL',
  'POST-DECIDE',
  'POST-REST',
  'POST-ALONE',
  'POST-BATH',
  'POST-MEDS',
  'POST-EATDRINK',
] as const
export type RestrictionId = (typeof RESTRICTIONS)[number]

export const VEHICLES = ['car', 'motorcycle', 'bicycle', 'e_scooter', 'machinery'] as const
export type Vehicle = (typeof VEHICLES)[number]

/** What the client says about the night: how long they slept, and whether they feel alert. */
export interface SleepReport {
  readonly hours: number
  readonly alert: boolean
}

/** The clinic's own figures [gen], for the medical director to confirm. */
export interface AftercareProtocol {
  readonly fullSleepMinH: number
  readonly postHoursFloor: number
}

export const DEFAULT_AFTERCARE: AftercareProtocol = { fullSleepMinH: 6, postHoursFloor: 8 }

export const PHASES = ['before', 'rest', 'quiet', 'clarify', 'practise', 'closing', 'open'] as const
export type Phase = (typeof PHASES)[number]

export const CHECK_INS = ['24h', '72h', 'day7', 'day10'] as const
export type CheckInKey = (typeof CHECK_INS)[number]
