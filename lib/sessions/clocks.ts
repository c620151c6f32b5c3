import { addMinutes } from '@/lib/time/instant'
import { MIN_OBSERVATION_MIN } from './events'
import { type LookTimer, lookTimer } from './looks'
import type { Setting } from './model'
import { isWatched, type SessionState } from './states'

/** Minutes after the dose at which vital signs are taken: +40 everywhere [src: 4, 8], the others in the clinic [gen]. */
const READINGS_AFTER_DOSE: Readonly<Record<Setting, readonly number[]>> = {
  at_home: [40],
  in_clinic: [20, 40, 60, 90],
}
/** A reading counts from 5 minutes before its time to 10 after it: 35 to 50 for the one at +40 [src: 4, 8]. */
const EARLY_MIN = 5
const LATE_MIN = 10

export type PlannedReadingState = 'taken' | 'missed' | 'due' | 'later'

export interface PlannedReading {
  /** Minutes after the dose. */
  readonly minute: number
  readonly dueAt: Date
  readonly opensAt: Date
  readonly closesAt: Date
  readonly state: PlannedReadingState
}

/** Which readings the plan asks for, and how each stands; `takenAt` are the counted sets that hold a pressure. */
export function plannedReadings(
  setting: Setting,
  dosedAt: Date,
  takenAt: readonly Date[],
  now: Date,
): readonly PlannedReading[] {
  return READINGS_AFTER_DOSE[setting].map((minute) => {
    const dueAt = addMinutes(dosedAt, minute)
    const opensAt = addMinutes(dueAt, -EARLY_MIN)
    const closesAt = addMinutes(dueAt, LATE_MIN)
    const taken = takenAt.some((at) => at >= opensAt && at <= closesAt)
    const state = taken ? 'taken' : now > closesAt ? 'missed' : now >= opensAt ? 'due' : 'later'
    return { minute, dueAt, opensAt, closesAt, state }
  })
}

export interface SessionClocks {
  readonly dosedAt: Date
  /** Two hours after the last dose, or as long as the clinic's protocol says: nobody leaves before it [src: 4, 7]. */
  readonly observedUntil: Date
  readonly readings: readonly PlannedReading[]
  readonly nextReading: PlannedReading | null
  /** Where a monitor at home looks in. */
  readonly looks: LookTimer | null
}

interface ClockFacts {
  readonly setting: Setting
  readonly state: SessionState
  readonly dosedAt: Date | null
  readonly pressuresAt: readonly Date[]
  readonly lastLookAt: Date | null
  /** How long the protocol in force for this session watches; never less than the source's two hours. */
  readonly observationMin: number
}

/** What runs while a client is watched after the dose; null before it and once they have left. */
export function clocksOf(facts: ClockFacts, now: Date): SessionClocks | null {
  const { dosedAt, setting, state } = facts
  if (!dosedAt || !isWatched(state)) return null
  const readings = plannedReadings(setting, dosedAt, facts.pressuresAt, now)
  return {
    dosedAt,
    observedUntil: addMinutes(dosedAt, Math.max(facts.observationMin, MIN_OBSERVATION_MIN)),
    readings,
    nextReading: readings.find((each) => each.state === 'due' || each.state === 'later') ?? null,
    looks: setting === 'at_home' ? lookTimer(facts.lastLookAt ?? dosedAt, now) : null,
  }
}
