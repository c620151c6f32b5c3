import type { NumberKey, Part, ProtocolContent, ProtocolSettings, SwitchKey } from './model'

export type Unit = 'h' | 'min' | 'ml' | 'd'

/**
 * One number of the protocol: its default, where that comes from, and how far it may go. `floor` is the source's own
 * value, a least one, which a clinic can only make stricter; without one the default is ours ([gen]) and may go both ways.
 */
export interface NumberSpec {
  readonly part: Part
  readonly unit: Unit
  readonly usual: number
  readonly floor?: number
  readonly least: number
  readonly most: number
  /** Whether more of it is stricter, such as hours, or less, such as millilitres. */
  readonly stricter: 'more' | 'less'
  readonly source: string
}

const hours = (
  part: Part,
  usual: number,
  source: string,
  more: Partial<NumberSpec> = {},
): NumberSpec => ({
  part,
  unit: 'h',
  usual,
  least: 1,
  most: 168,
  stricter: 'more',
  source,
  ...more,
})

/** [brief S114, S115, S119, S120]; nasal hour and two hours of watching [src: 4, 7]; the rest [gen], clinical rules 0. */
export const NUMBERS: Readonly<Record<NumberKey, NumberSpec>> = {
  foodWindowH: hours('food', 3, '[brief S119]', { floor: 3, most: 24 }),
  liquidWindowH: hours('food', 1, '[brief S120]', { floor: 1, most: 24 }),
  sipMl: {
    part: 'food',
    unit: 'ml',
    usual: 60,
    least: 0,
    most: 120,
    stricter: 'less',
    source: '[gen]',
  },
  benzodiazepineWindowH: hours('medicines', 24, '[brief S114]', { floor: 24 }),
  stimulantWindowH: hours('medicines', 24, '[brief S115]', { floor: 24 }),
  nasalWindowH: hours('medicines', 1, '[src: 4]', { floor: 1, most: 24 }),
  sedativeWindowH: hours('medicines', 24, '[gen]'),
  opioidWindowH: hours('medicines', 24, '[gen] [src: 2, 9]'),
  sympathomimeticWindowH: hours('medicines', 24, '[gen] [src: 2]'),
  alcoholWindowH: hours('substances', 24, '[gen]'),
  substanceWindowH: hours('substances', 24, '[gen]'),
  cannabisWindowH: hours('substances', 24, '[gen]'),
  maxDelayMin: {
    part: 'day',
    unit: 'min',
    usual: 120,
    least: 0,
    most: 480,
    stricter: 'less',
    source: '[gen]',
  },
  screeningValidDays: {
    part: 'screening',
    unit: 'd',
    usual: 90,
    least: 7,
    most: 180,
    stricter: 'less',
    source: '[gen]',
  },
  bpScreenMaxAgeDays: {
    part: 'screening',
    unit: 'd',
    usual: 14,
    least: 1,
    most: 30,
    stricter: 'less',
    source: '[gen]',
  },
  pregTestMaxAgeDays: {
    part: 'screening',
    unit: 'd',
    usual: 7,
    least: 1,
    most: 14,
    stricter: 'less',
    source: '[gen]',
  },
  minObservationMin: {
    part: 'session',
    unit: 'min',
    usual: 120,
    floor: 120,
    least: 120,
    most: 480,
    stricter: 'more',
    source: '[src: 4, 7]',
  },
  fullSleepMinH: hours('session', 6, '[gen, from brief S112]', { least: 4, most: 10 }),
  postHoursFloor: hours('session', 8, '[gen, from brief S112]', { least: 4, most: 24 }),
}

/** A yes or no of the protocol; `strict` is the answer that holds more people back. */
export const SWITCHES: Readonly<
  Record<SwitchKey, { part: Part; usual: boolean; strict: boolean; source: string }>
> = {
  racemicSprayAtHome: { part: 'day', usual: false, strict: false, source: '[gen]' },
  bpAgeAdjust: { part: 'screening', usual: false, strict: false, source: '[src: 6] [gen]' },
  allowPrescriberOverride: {
    part: 'screening',
    usual: true,
    strict: false,
    source: '[brief S87-S95]',
  },
}

export const NUMBER_KEYS = Object.keys(NUMBERS) as readonly NumberKey[]
export const SWITCH_KEYS = Object.keys(SWITCHES) as readonly SwitchKey[]

/** What Stillwater brings along. It counts until a clinic adopts its own, and nobody has signed it. */
export const USUAL_SETTINGS: ProtocolSettings = {
  ...(Object.fromEntries(NUMBER_KEYS.map((key) => [key, NUMBERS[key].usual])) as Record<
    NumberKey,
    number
  >),
  ...(Object.fromEntries(SWITCH_KEYS.map((key) => [key, SWITCHES[key].usual])) as Record<
    SwitchKey,
    boolean
  >),
}

export const USUAL_CONTENT: ProtocolContent = { settings: USUAL_SETTINGS, byRoute: {} }

/**
 * Ready-made fasting windows: the source's own and the anaesthesia societies' [src: 22]. The shorter one of the nasal
 * spray's label [src: 4] is below the floor and is not offered.
 */
export const FASTING_PROFILES = {
  source: { foodWindowH: 3, liquidWindowH: 1 },
  anaesthesia: { foodWindowH: 6, liquidWindowH: 2 },
} as const
export type FastingProfile = keyof typeof FASTING_PROFILES
