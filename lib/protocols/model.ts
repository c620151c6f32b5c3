import type { Route } from '@/lib/sessions/model'

/** What a clinic may set, in the units that the names say. Hours and minutes are real time, never wall-clock time. */
export interface ProtocolSettings {
  readonly foodWindowH: number
  readonly liquidWindowH: number
  readonly sipMl: number
  readonly benzodiazepineWindowH: number
  readonly stimulantWindowH: number
  readonly nasalWindowH: number
  readonly sedativeWindowH: number
  readonly opioidWindowH: number
  readonly sympathomimeticWindowH: number
  readonly alcoholWindowH: number
  readonly substanceWindowH: number
  readonly cannabisWindowH: number
  readonly maxDelayMin: number
  readonly racemicSprayAtHome: boolean
  readonly screeningValidDays: number
  readonly bpScreenMaxAgeDays: number
  readonly pregTestMaxAgeDays: number
  readonly bpAgeAdjust: boolean
  readonly allowPrescriberOverride: boolean
  readonly minObservationMin: number
  readonly fullSleepMinH: number
  readonly postHoursFloor: number
}
export type SettingKey = keyof ProtocolSettings
export type NumberKey = {
  [Key in SettingKey]: ProtocolSettings[Key] extends number ? Key : never
}[SettingKey]
export type SwitchKey = Exclude<SettingKey, NumberKey>

/** What may differ from route to route; everything else holds for the whole clinic. */
export const ROUTE_KEYS = [
  'foodWindowH',
  'liquidWindowH',
  'sipMl',
  'benzodiazepineWindowH',
  'stimulantWindowH',
  'sedativeWindowH',
  'opioidWindowH',
  'sympathomimeticWindowH',
  'alcoholWindowH',
  'substanceWindowH',
  'cannabisWindowH',
  'maxDelayMin',
  'minObservationMin',
] as const satisfies readonly NumberKey[]
export type RouteKey = (typeof ROUTE_KEYS)[number]
export type RouteChanges = Readonly<Partial<Record<RouteKey, number>>>

/** What is signed: the clinic's settings, and what differs for a route. */
export interface ProtocolContent {
  readonly settings: ProtocolSettings
  readonly byRoute: Readonly<Partial<Record<Route, RouteChanges>>>
}

/** The parts of the page, in the order in which a day is lived. */
export const PARTS = ['food', 'medicines', 'substances', 'day', 'screening', 'session'] as const
export type Part = (typeof PARTS)[number]

export interface ProtocolSignature {
  readonly name: string
  readonly credential: string
  readonly at: Date
}

/** A version that was adopted. Version 0 is what Stillwater brings along, which nobody has signed. */
export interface ProtocolVersion {
  readonly version: number
  readonly content: ProtocolContent
  readonly inForceFrom: Date | null
  readonly adoptedAt: Date | null
  readonly signatures: readonly ProtocolSignature[]
}

/** A version that waits for its two signatures. */
export interface ProtocolDraft {
  readonly id: string
  readonly basedOn: number
  readonly content: ProtocolContent
  /** What a signature is bound to. */
  readonly hash: string
  readonly inForceFrom: Date
  readonly why: string
  readonly draftedBy: string
  readonly draftedAt: Date
  readonly signatures: readonly (ProtocolSignature & { readonly own: boolean })[]
}
