import { addHours } from '@/lib/time/instant'
import { type AnyCheckInKey, CHECK_INS, type CheckInKey, type MonthlyCheckInKey } from './model'

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
  | 'unsafe_with_person'
  | 'extra_ketamine'
  | 'pregnancy'

export interface CheckIn<Key extends AnyCheckInKey = AnyCheckInKey> {
  readonly key: Key
  /** Hours after the session: when it opens, when it is due, when its window ends. */
  readonly opensH: number
  readonly dueH: number
  readonly closesH: number
  /** The safety question comes first wherever it is asked. */
  readonly asks: readonly CheckInQuestion[]
}

/** Four times the clinic asks how it is (clinical rules, F.3), with the questions that F.4 needs an answer to. */
export const CHECK_IN_PLAN: readonly CheckIn<CheckInKey>[] = [
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
      'unsafe_with_person',
      'support_needed',
      'reflection',
    ],
  },
  {
    key: '72h',
    opensH: 60,
    dueH: 72,
    closesH: 96,
    asks: [
      'safety',
      'mood',
      'energy',
      'hard_emotions',
      'sleep',
      'unsafe_with_person',
      'small_step',
    ],
  },
  {
    key: 'day7',
    opensH: 144,
    dueH: 168,
    closesH: 192,
    asks: [
      'safety',
      'urinary',
      'craving',
      'extra_ketamine',
      'habits',
      'plan_review',
      'phq9',
      'gad7',
    ],
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
      'pregnancy',
      'side_effects',
    ],
  },
]

const MONTH_H = 30 * 24
const aMonth = (key: MonthlyCheckInKey, months: number): CheckIn<MonthlyCheckInKey> => ({
  key,
  opensH: months * MONTH_H - 48,
  dueH: months * MONTH_H,
  closesH: months * MONTH_H + 120,
  asks: ['safety', 'urinary', 'extra_ketamine', 'craving', 'pregnancy', 'phq9', 'gad7'],
})

/** Monthly after the last session, three times (clinical rules, F.3); the windows are ours [gen]. */
export const MONTHLY_PLAN: readonly CheckIn<MonthlyCheckInKey>[] = [
  aMonth('month1', 1),
  aMonth('month2', 2),
  aMonth('month3', 3),
]

export const EVERY_CHECK_IN: readonly CheckIn[] = [...CHECK_IN_PLAN, ...MONTHLY_PLAN]

export const isMonthly = (key: AnyCheckInKey): key is MonthlyCheckInKey =>
  !(CHECK_INS as readonly string[]).includes(key)

export const checkInOf = (key: AnyCheckInKey): CheckIn => {
  const found = EVERY_CHECK_IN.find((each) => each.key === key)
  if (!found) throw new Error(`There is no check-in ${key}`)
  return found
}

export interface ScheduledCheckIn {
  readonly key: AnyCheckInKey
  readonly opensAt: Date
  readonly dueAt: Date
  readonly closesAt: Date
}

/** The instants of every check-in after a session that ended at `sessionEndAt`. */
export const checkInsAfter = (sessionEndAt: Date): readonly ScheduledCheckIn[] =>
  EVERY_CHECK_IN.map(({ key, opensH, dueH, closesH }) => ({
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
