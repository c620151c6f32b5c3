import { minutesBetween } from '@/lib/time/instant'
import type { Setting } from './model'

/** One look at a person during or after the dose; null where it was not measured. */
export interface Observation {
  readonly at: Date
  readonly systolicMmHg: number | null
  readonly diastolicMmHg: number | null
  readonly heartRatePerMin: number | null
  readonly spo2Percent: number | null
  readonly respiratoryRatePerMin: number | null
  /** Own words of a sedation scale, 0 none to 5 awake. */
  readonly moaas: number | null
  readonly signs: readonly AlarmSign[]
}

export type AlarmSign =
  | 'vomiting_reduced_alertness'
  | 'chest_pain'
  | 'fall_with_injury'
  | 'severe_agitation'
  | 'suicidal_statement'

export type Alarm =
  | 'pressure_very_high'
  | 'pressure_high_twice'
  | 'heart_rate_high'
  | 'heart_rate_low'
  | 'oxygen_low'
  | 'breathing_slow'
  | 'sedation_deep'
  | 'sedation_lasting'
  | AlarmSign

export interface RaisedAlarm {
  readonly alarm: Alarm
  readonly at: Date
  /** At home this goes to 911 first. */
  readonly call911: boolean
}

const LASTING_MIN = 5

/** The alarms of the latest observation, read with those before it, oldest first (D.1, [gen] [src: 43]). */
export function alarmsOf(
  observations: readonly Observation[],
  setting: Setting,
): readonly RaisedAlarm[] {
  const latest = observations.at(-1)
  if (!latest) return []
  const lasting = (holds: (each: Observation) => boolean | null): boolean =>
    hasLasted(observations, latest, holds)
  const alarms: Alarm[] = [...latest.signs, ...immediateAlarms(latest)]
  if (lasting(isPressureHigh) && !alarms.includes('pressure_very_high')) {
    alarms.push('pressure_high_twice')
  }
  if (lasting(isHeartFast)) alarms.push('heart_rate_high')
  if (lasting(isSedated) && !alarms.includes('sedation_deep')) alarms.push('sedation_lasting')
  return alarms.map((alarm) => ({
    alarm,
    at: latest.at,
    call911: needs911(alarm, latest, setting),
  }))
}

function immediateAlarms(seen: Observation): readonly Alarm[] {
  const rows: readonly (readonly [boolean, Alarm])[] = [
    [above(seen.systolicMmHg, 200) || above(seen.diastolicMmHg, 120), 'pressure_very_high'],
    [below(seen.heartRatePerMin, 40), 'heart_rate_low'],
    [below(seen.spo2Percent, 92), 'oxygen_low'],
    [below(seen.respiratoryRatePerMin, 10), 'breathing_slow'],
    [below(seen.moaas, 2), 'sedation_deep'],
  ]
  return rows.filter(([holds]) => holds).map(([, alarm]) => alarm)
}

const above = (value: number | null, from: number): boolean => value !== null && value >= from
const below = (value: number | null, limit: number): boolean => value !== null && value < limit

const isPressureHigh = ({ systolicMmHg, diastolicMmHg }: Observation): boolean | null =>
  systolicMmHg === null && diastolicMmHg === null
    ? null
    : above(systolicMmHg, 180) || above(diastolicMmHg, 110)

const isHeartFast = ({ heartRatePerMin }: Observation): boolean | null =>
  heartRatePerMin === null ? null : heartRatePerMin >= 120

const isSedated = ({ moaas }: Observation): boolean | null => (moaas === null ? null : moaas <= 3)

/** True from 5 minutes after the first of an unbroken run; looks that did not measure it do not break it. */
function hasLasted(
  observations: readonly Observation[],
  latest: Observation,
  holds: (each: Observation) => boolean | null,
): boolean {
  if (holds(latest) !== true) return false
  const measured = observations.filter((each) => holds(each) !== null)
  const lastQuiet = measured.findLastIndex((each) => holds(each) === false)
  const first = measured[lastQuiet + 1]
  return first !== undefined && minutesBetween(first.at, latest.at) >= LASTING_MIN
}

const needs911 = (alarm: Alarm, seen: Observation, setting: Setting): boolean =>
  alarm === 'chest_pain' ||
  alarm === 'sedation_deep' ||
  (alarm === 'oxygen_low' && setting === 'at_home' && below(seen.spo2Percent, 90))
