import { type Alarm, alarmSignsOf, alarmsOf, type Observation } from './alarms'
import type { Setting } from './model'
import type { VitalSet } from './screen-model'

/** The alarms that each set of vital signs after the dose raised, by its id, read with the sets before it. */
export function alarmsAt(
  sets: readonly VitalSet[],
  dosedAt: Date | null,
  setting: Setting,
): ReadonlyMap<string, readonly Alarm[]> {
  if (!dosedAt) return new Map()
  const counted = sets.filter(({ at, wrong }) => wrong === null && at >= dosedAt)
  const observations = counted.map(observationOf)
  return new Map(
    counted.map(({ id }, index) => [
      id,
      alarmsOf(observations.slice(0, index + 1), setting).map(({ alarm }) => alarm),
    ]),
  )
}

export const observationOf = (set: VitalSet): Observation => ({
  at: set.at,
  systolicMmHg: set.systolicMmHg,
  diastolicMmHg: set.diastolicMmHg,
  heartRatePerMin: set.heartRatePerMin,
  spo2Percent: set.spo2Percent,
  respiratoryRatePerMin: set.respiratoryRatePerMin,
  moaas: set.moaas,
  signs: alarmSignsOf(set.symptoms),
})
