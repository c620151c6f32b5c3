import { addHours } from '@/lib/time/instant'
import type { CheckInKey } from './model'

export type CheckInQuestion =
  | 'slept'
  | 'restrictions_lifted'
  | 'safety'
  | 'side_effects'
  | 'alcohol_or_substances'
  | 'drove'
  | 'support_needed'
  | 'reflection'
  | 'mood'
  | 'energy'
  | 'hard_emotions'
  | 'sleep'
  | 'small_step'
  | 'phq9'
  | 'gad7'
  | 'urinary'
  | 'craving'
  | 'habits'
  | 'plan_review'
  | 'what_stays'
  | 'next_step'
  | 'circle_or_therapist'
  | 'next_session'

export interface CheckIn {
  readonly key: CheckInKey
  /** Hours after the session: when it opens, when it is due, when its window ends. */
  readonly opensH: number
  readonly dueH: number
  readonly closesH: number
  /** The safety question comes first wherever it is asked. */
  readonly asks: readonly CheckInQuestion[]
}

/** Four times the clinic asks how it is (clinical rules, F.3). */
export const CHECK_IN_PLAN: readonly CheckIn[] = [
  {
    key: '24h',
    opensH: 20,
    dueH: 24,
    closesH: 36,
    asks: [
      'safety',
      'slept',
      'restrictions_lifted',
      'side_effects',
      'alcohol_or_substances',
      'drove',
      'support_needed',
      'reflection',
    ],
  },
  {
    key: '72h',
    opensH: 60,
    dueH: 72,
    closesH: 96,
    asks: ['safety', 'mood', 'energy', 'hard_emotions', 'sleep', 'small_step'],
  },
  {
    key: 'day7',
    opensH: 144,
    dueH: 168,
    closesH: 192,
    asks: ['safety', 'phq9', 'gad7', 'urinary', 'craving', 'habits', 'plan_review'],
  },
  {
    key: 'day10',
    opensH: 216,
    dueH: 240,
    closesH: 288,
    asks: [
      'safety',
      'what_stays',
      'next_step',
      'circle_or_therapist',
      'next_session',
      'side_effects',
    ],
  },
]

export const checkInOf = (key: CheckInKey): CheckIn => {
  const found = CHECK_IN_PLAN.find((each) => each.key === key)
  if (!found) throw new Error(`There is no check-in ${key}`)
  return found
}

export interface ScheduledCheckIn {
  readonly key: CheckInKey
  readonly opensAt: Date
  readonly dueAt: Date
  readonly closesAt: Date
}

/** The instants of every check-in after a session that ended at `sessionEndAt`. */
export const checkInsAfter = (sessionEndAt: Date): readonly ScheduledCheckIn[] =>
  CHECK_IN_PLAN.map(({ key, opensH, dueH, closesH }) => ({
    key,
    opensAt: addHours(sessionEndAt, opensH),
    dueAt: addHours(sessionEndAt, dueH),
    closesAt: addHours(sessionEndAt, closesH),
  }))

export type CheckInState = 'not_yet' | 'open' | 'answered' | 'unanswered'

/** How a check-in stands. An unanswered one is a person to call, never a fault of the client's. */
export function checkInStateAt(
  { opensAt, closesAt }: ScheduledCheckIn,
  answeredAt: Date | null,
  now: Date,
): CheckInState {
  if (answeredAt !== null && answeredAt <= now) return 'answered'
  if (now < opensAt) return 'not_yet'
  return now < closesAt ? 'open' : 'unanswered'
}
