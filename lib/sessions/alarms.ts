import { minutesBetween } from '@/lib/time/instant'
import type { Setting } from './model'
import { isVitalsSymptom, OBSERVED_SIGNS, type ObservedSign, type SeenSign } from './vitals'

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

/** `emergency_symptom`: breath, head, sight, speech, weakness or confusion, which go to 911 first (D.7). */
export type AlarmSign = ObservedSign | 'chest_pain' | 'emergency_symptom'

/** The alarms in what was ticked beside a set. */
export const alarmSignsOf = (seen: readonly SeenSign[]): readonly AlarmSign[] => [
  ...new Set(
    seen.map((sign): AlarmSign => {
      if (sign === 'chest_pain') return sign
      return isVitalsSymptom(sign) ? 'emergency_symptom' : sign
    }),
  ),
]

export const ALARMS = [
  'pressure_very_high',
  'pressure_high_twice',
  'heart_rate_high',
  'heart_rate_low',
  'oxygen_low',
  'breathing_slow',
  'sedation_deep',
  'sedation_lasting',
  'chest_pain',
  'emergency_symptom',
  ...OBSERVED_SIGNS,
] as const
export type Alarm = (typeof ALARMS)[number]

export interface RaisedAlarm {
  readonly alarm: Alarm
  readonly at: Date
  /** At home this goes to 911 first. */
  readonly call911: boolean
}

const LASTING_MIN = 5

/** A run that has lasted so long; sedation has to last longer than five minutes, a pressure or a heart rate five. */
type Lasting = (minutes: number) => boolean
const fiveMinutes: Lasting = (minutes) => minutes >= LASTING_MIN
const overFiveMinutes: Lasting = (minutes) => minutes > LASTING_MIN

/** The alarms of the latest observation, read with those before it, oldest first (D.1, [gen] [src: 43]). */
export function alarmsOf(
  observations: readonly Observation[],
  setting: Setting,
): readonly RaisedAlarm[] {
  const latest = observations.at(-1)
  if (!latest) return []
  const lasting = (holds: (each: Observation) => boolean | null, long = fiveMinutes): boolean =>
    hasLasted(observations, latest, holds, long)
  const alarms: Alarm[] = [...latest.signs, ...immediateAlarms(latest)]
  if (lasting(isPressureHigh) && !alarms.includes('pressure_very_high')) {
    alarms.push('pressure_high_twice')
  }
  if (lasting(isHeartFast)) alarms.push('heart_rate_high')
  if (lasting(isSedated, overFiveMinutes) && !alarms.includes('sedation_deep'))
    alarms.push('sedation_lasting')
  return alarms.map((alarm) => ({
    alarm,
    at: latest.at,
    call911: needs911(alarm, observations, setting),
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

/** True once an unbroken run has lasted long enough; looks that did not measure it do not break it. */
function hasLasted(
  observations: readonly Observation[],
  latest: Observation,
  holds: (each: Observation) => boolean | null,
  long: Lasting,
): boolean {
  if (holds(latest) !== true) return false
  const measured = observations.filter((each) => holds(each) !== null)
  const lastQuiet = measured.findLastIndex((each) => holds(each) === false)
  const first = measured[lastQuiet + 1]
  return first !== undefined && long(minutesBetween(first.at, latest.at))
}

/** Which alarm goes to 911 first; at home also oxygen below 90 %, or one that does not rise. */
function needs911(alarm: Alarm, observations: readonly Observation[], setting: Setting): boolean {
  if (alarm === 'chest_pain' || alarm === 'emergency_symptom' || alarm === 'sedation_deep')
    return true
  return alarm === 'oxygen_low' && setting === 'at_home' && isOxygenFailing(observations)
}

function isOxygenFailing(observations: readonly Observation[]): boolean {
  const measured = observations.flatMap(({ spo2Percent }) => spo2Percent ?? [])
  const [before, latest] = [measured.at(-2), measured.at(-1)]
  if (latest === undefined) return false
  return latest < 90 || (before !== undefined && before < 92 && latest <= before)
}

/**
 * What has to be measured once more five minutes after this look, so that a value which lasts is known to last. A look that nobody repeats is no all-clear.
 */
export function lookAgainFor(latest: Observation): readonly ('pressure' | 'heart' | 'alertness')[] {
  return [
    ...(isPressureHigh(latest) === true ? (['pressure'] as const) : []),
    ...(isHeartFast(latest) === true ? (['heart'] as const) : []),
    ...(isSedated(latest) === true ? (['alertness'] as const) : []),
  ]
}
