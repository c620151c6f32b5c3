import { minutesBetween } from '@/lib/time/instant'
import { ALERT_LEVELS, type AlertLevel } from './model'

/** The times of one alert, without whose it is or what it is about. */
export interface AlertTimes {
  readonly level: AlertLevel
  readonly raisedAt: Date
  readonly dueAt: Date
  readonly acknowledgedAt: Date | null
  readonly closedAt: Date | null
}

export interface LevelTimes {
  readonly level: AlertLevel
  readonly count: number
  /** Minutes until somebody had it, of those that somebody had. Null: too few to call anything typical. */
  readonly medianMin: number | null
  /** The longest wait, also one that still goes on. Null where there was no alert. */
  readonly worst: { readonly minutes: number; readonly stillWaiting: boolean } | null
  readonly inTime: number
  readonly waiting: number
  /** Somebody has it and no outcome is kept yet. */
  readonly open: number
  readonly longestOpenMin: number | null
}

/** With fewer than this, a median says more than is known [gen]. */
export const FEWEST_FOR_MEDIAN = 5

const medianOf = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** How long alerts waited for a person, by level. One that still waits counts as long as it has waited. */
export const responseTimes = (alerts: readonly AlertTimes[], now: Date): readonly LevelTimes[] =>
  ALERT_LEVELS.map((level) =>
    timesOf(
      level,
      alerts.filter((each) => each.level === level),
      now,
    ),
  )

function timesOf(level: AlertLevel, alerts: readonly AlertTimes[], now: Date): LevelTimes {
  const waits = alerts.map(({ raisedAt, acknowledgedAt }) => ({
    minutes: minutesBetween(raisedAt, acknowledgedAt ?? now),
    stillWaiting: acknowledgedAt === null,
  }))
  const taken = waits.filter(({ stillWaiting }) => !stillWaiting)
  const open = alerts.filter(
    ({ acknowledgedAt, closedAt }) => acknowledgedAt !== null && closedAt === null,
  )
  const ages = open.map(({ raisedAt }) => minutesBetween(raisedAt, now))
  return {
    level,
    count: alerts.length,
    medianMin:
      taken.length >= FEWEST_FOR_MEDIAN ? medianOf(taken.map(({ minutes }) => minutes)) : null,
    worst: waits.toSorted((a, b) => b.minutes - a.minutes)[0] ?? null,
    inTime: alerts.filter(
      ({ acknowledgedAt, dueAt }) => acknowledgedAt !== null && acknowledgedAt <= dueAt,
    ).length,
    waiting: waits.length - taken.length,
    open: open.length,
    longestOpenMin: ages.length > 0 ? Math.max(...ages) : null,
  }
}
