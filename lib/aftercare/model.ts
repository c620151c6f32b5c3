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

/** After the latest session of a course: once a month, three times (clinical rules, F.3). */
export const MONTHLY_CHECK_INS = ['month1', 'month2', 'month3'] as const
export type MonthlyCheckInKey = (typeof MONTHLY_CHECK_INS)[number]

export type AnyCheckInKey = CheckInKey | MonthlyCheckInKey
export const ANY_CHECK_INS: readonly [AnyCheckInKey, ...AnyCheckInKey[]] = [
  ...CHECK_INS,
  ...MONTHLY_CHECK_INS,
]

/** What may still be felt and is no reason for an alert by itself [brief S72-S86], with headache `[gen]`. */
export const MILD_EFFECTS = [
  'time',
  'anxiety',
  'vision',
  'senses',
  'mouth',
  'heart',
  'restless',
  'appetite',
  'foggy',
  'nausea',
  'eyes',
  'speech',
  'mixing',
  'headache',
] as const
export type MildEffect = (typeof MILD_EFFECTS)[number]
