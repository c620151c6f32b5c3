import { done, refused, type Outcome, type Refusal } from '@/lib/kernel/outcome'

/** The clinic's day-of settings. Hours are real hours before the dose. */
export interface PreparationProtocol {
  readonly foodWindowH: number
  readonly liquidWindowH: number
  readonly benzodiazepineWindowH: number
  readonly stimulantWindowH: number
  readonly nasalWindowH: number
  readonly alcoholWindowH: number
  readonly sedativeWindowH: number
  readonly opioidWindowH: number
  readonly sympathomimeticWindowH: number
  readonly substanceWindowH: number
  readonly cannabisWindowH: number
  readonly maxDelayMin: number
  readonly sipMl: number
  readonly screeningValidDays: number
  readonly racemicSprayAtHome: boolean
}

/** [brief S114, S115, S119, S120]; nasal hour [src: 4]; the rest [gen], for the medical director to confirm. */
export const DEFAULT_PROTOCOL: PreparationProtocol = {
  foodWindowH: 3,
  liquidWindowH: 1,
  benzodiazepineWindowH: 24,
  stimulantWindowH: 24,
  nasalWindowH: 1,
  alcoholWindowH: 24,
  sedativeWindowH: 24,
  opioidWindowH: 24,
  sympathomimeticWindowH: 24,
  substanceWindowH: 24,
  cannabisWindowH: 24,
  maxDelayMin: 120,
  sipMl: 60,
  screeningValidDays: 90,
  racemicSprayAtHome: false,
}

/** The source's own windows: a clinic may ask for longer ones, never shorter [brief S114, S115, S119, S120]. */
export const FLOORS = {
  foodWindowH: 3,
  liquidWindowH: 1,
  benzodiazepineWindowH: 24,
  stimulantWindowH: 24,
  nasalWindowH: 1,
} as const satisfies Partial<PreparationProtocol>

/** Ready-made fasting profiles. The shorter one of the nasal spray's label is below the floor and not offered. */
export const FASTING_PROFILES = {
  source: { foodWindowH: 3, liquidWindowH: 1 },
  anaesthesia: { foodWindowH: 6, liquidWindowH: 2 },
} as const

export type ProtocolRefusal = Refusal<'below_floor'> | Refusal<'not_a_number'>

type NumberSetting = Exclude<keyof PreparationProtocol, 'racemicSprayAtHome'>

const isBelowFloor = (setting: string, value: number): boolean =>
  setting in FLOORS && value < FLOORS[setting as keyof typeof FLOORS]

/** A protocol from the clinic's changes, or which setting is below the source's floor or no number. */
export function preparationProtocol(
  changes: Partial<PreparationProtocol>,
): Outcome<PreparationProtocol, ProtocolRefusal> {
  const protocol = { ...DEFAULT_PROTOCOL, ...changes }
  const numbers = Object.entries(protocol).filter(
    (entry): entry is [NumberSetting, number] => typeof entry[1] !== 'boolean',
  )
  for (const [setting, value] of numbers) {
    if (!Number.isFinite(value) || value < 0) return refused('not_a_number', { setting })
    if (isBelowFloor(setting, value)) {
      return refused('below_floor', { setting, floor: FLOORS[setting as keyof typeof FLOORS] })
    }
  }
  return done(protocol)
}
