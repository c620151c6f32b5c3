import { ROUTES, type Route } from '@/lib/sessions/model'
import {
  type NumberKey,
  type ProtocolContent,
  type ProtocolSettings,
  ROUTE_KEYS,
  type SettingKey,
} from './model'
import { NUMBER_KEYS, NUMBERS, SWITCH_KEYS, SWITCHES } from './settings'

/** The settings that count for one route; without a route those of the whole clinic. */
export const settingsFor = (
  { settings, byRoute }: ProtocolContent,
  route: Route | null = null,
): ProtocolSettings => (route ? { ...settings, ...byRoute[route] } : settings)

export interface Problem {
  readonly key: NumberKey
  readonly route: Route | null
  readonly problem: 'below_floor' | 'out_of_range'
  readonly least: number
  readonly most: number
}

/** What keeps a draft from being one: a value on the wrong side of the source's own, or none that can be meant. */
export const problemsOf = ({ settings, byRoute }: ProtocolContent): readonly Problem[] => [
  ...NUMBER_KEYS.flatMap((key) => problemOf(key, null, settings[key])),
  ...ROUTES.flatMap((route) =>
    ROUTE_KEYS.flatMap((key) => {
      const value = byRoute[route]?.[key]
      return value === undefined ? [] : problemOf(key, route, value)
    }),
  ),
]

function problemOf(key: NumberKey, route: Route | null, value: number): readonly Problem[] {
  const { floor, least, most } = NUMBERS[key]
  const bounds = { least: floor ?? least, most }
  if (floor !== undefined && value < floor)
    return [{ key, route, problem: 'below_floor', ...bounds }]
  return Number.isFinite(value) && value >= least && value <= most
    ? []
    : [{ key, route, problem: 'out_of_range', ...bounds }]
}

export type Direction = 'stricter' | 'milder'

/** One line of a change, as it is read: "Last meal: 3 h → 6 h". */
export interface ChangeLine {
  readonly key: SettingKey
  /** Null: for every route that has no value of its own. */
  readonly route: Route | null
  readonly from: number | boolean
  readonly to: number | boolean
  readonly direction: Direction
}

/** What a draft changes. A route has its own line only where it leaves what the clinic has, or comes back to it. */
export function changesOf(before: ProtocolContent, after: ProtocolContent): readonly ChangeLine[] {
  const whole = [...NUMBER_KEYS, ...SWITCH_KEYS].flatMap((key) =>
    lineOf(key, null, before.settings[key], after.settings[key]),
  )
  const routes = ROUTES.flatMap((route) =>
    ROUTE_KEYS.flatMap((key) => {
      const own =
        before.byRoute[route]?.[key] !== undefined || after.byRoute[route]?.[key] !== undefined
      if (!own) return []
      return lineOf(key, route, settingsFor(before, route)[key], settingsFor(after, route)[key])
    }),
  )
  return [...whole, ...routes]
}

function lineOf(
  key: SettingKey,
  route: Route | null,
  from: number | boolean,
  to: number | boolean,
): readonly ChangeLine[] {
  if (from === to) return []
  return [{ key, route, from, to, direction: directionOf(key, from, to) }]
}

function directionOf(key: SettingKey, from: number | boolean, to: number | boolean): Direction {
  if (typeof to === 'boolean')
    return to === SWITCHES[key as (typeof SWITCH_KEYS)[number]].strict ? 'stricter' : 'milder'
  const more = to > Number(from)
  return more === (NUMBERS[key as NumberKey].stricter === 'more') ? 'stricter' : 'milder'
}

/** Two people sign, and one of them is the medical director. */
export const isFullySigned = (
  signatures: readonly { readonly personId: string; readonly credential: string }[],
): boolean =>
  new Set(signatures.map(({ personId }) => personId)).size >= 2 &&
  signatures.some(({ credential }) => credential === 'medical_director')
