import { addMinutes } from '@/lib/time/instant'
import { alarmsOf, type Observation } from '../alarms'

/** The dose of these tables; every look counts its minutes from here. */
export const dose = new Date('2026-05-14T18:00:00Z')

/** Everything looked at, nothing remarkable. */
export const calm: Observation = {
  at: dose,
  systolicMmHg: 128,
  diastolicMmHg: 80,
  heartRatePerMin: 80,
  spo2Percent: 97,
  respiratoryRatePerMin: 14,
  moaas: 5,
  signs: [],
}

export type Look = readonly [minute: number, seen: Partial<Observation>]

/** The alarms after these looks in words, and which of them call 911 first. */
export const alarmsAfter = (looks: readonly Look[], setting: 'at_home' | 'in_clinic') =>
  alarmsOf(
    looks.map(([minute, seen]) => ({ ...calm, ...seen, at: addMinutes(dose, minute) })),
    setting,
  ).map(({ alarm, call911 }) => (call911 ? `${alarm}, 911` : alarm))
