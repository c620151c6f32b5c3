import { plannedReadings } from '@/lib/sessions/clocks'
import {
  CLINICIAN_AFTER_MIN,
  EMERGENCY_AFTER_MIN,
  GUIDE_AFTER_MIN,
  LOOK_EVERY_MIN,
} from '@/lib/sessions/looks'
import type { Setting } from '@/lib/sessions/model'
import { isWatched, type SessionState } from '@/lib/sessions/states'

/** Alerts that a room must see; all else waits on the alerts page. */
export const IN_THE_ROOM = [
  'SESSION-ALARM',
  'SESSION-BASELINE-EMERGENCY',
  'SESSION-ESCALATED',
  'SESSION-LOOK-AGAIN',
  'SESSION-STILL-HERE',
  'MONITOR-NEEDS-HELP',
  'MONITOR-CANNOT-WAKE',
  'LOOK-MISSED-GUIDE',
  'LOOK-MISSED-CLINICIAN',
  'LOOK-MISSED-EMERGENCY',
] as const

/** Why a tile calls: a value, an escalation, or an alert that nobody has taken. */
export interface BoardAlarm {
  readonly kind: 'value' | 'help' | 'alert'
  /** A code of `sessions.alarm`, an escalation's trigger, or an alert's kind. */
  readonly code: string
  readonly at: number
  /** Somebody answers for it: shape and word stay, the sound stops. */
  readonly taken: boolean
}

/** One room or one home as the board shows it. Instants in milliseconds, so that it travels as it is. */
export interface BoardTile {
  readonly appointmentId: string
  readonly setting: Setting
  readonly room: string | null
  /** A name for staff; initials on a wall. */
  readonly who: string
  readonly clinician: string | null
  readonly guide: string | null
  readonly monitor: string | null
  readonly state: SessionState
  readonly since: number | null
  readonly startsAt: number
  readonly medicineAt: number
  readonly dosedAt: number | null
  /** Minutes after the dose before which nobody leaves, by the protocol of this session. */
  readonly observationMin: number
  readonly pressuresAt: readonly number[]
  readonly lastLookAt: number | null
  readonly last: {
    readonly at: number
    readonly pressure: string | null
    readonly heart: number | null
    readonly oxygen: number | null
    readonly awake: number | null
  } | null
  readonly alarms: readonly BoardAlarm[]
}

export interface Board {
  readonly now: number
  readonly zone: string
  readonly tiles: readonly BoardTile[]
}

const MINUTE = 60_000

export type NextDue =
  | {
      readonly kind: 'reading'
      readonly minute: number
      readonly inMin: number
      readonly due: boolean
    }
  | {
      readonly kind: 'look'
      readonly inMin: number
      readonly step: 'quiet' | 'due' | 'guide' | 'clinician' | 'emergency'
    }
  /** The latest planned reading was not taken in its time. */
  | { readonly kind: 'missed'; readonly minute: number; readonly inMin: number }
  | { readonly kind: 'leave'; readonly inMin: number }
  | { readonly kind: 'medicine'; readonly inMin: number }

/** What is due next in a session at this moment, the most pressing first; pure, so that the page counts on by itself. */
export function nextDue(tile: BoardTile, now: number): readonly NextDue[] {
  if (tile.dosedAt === null || !isWatched(tile.state))
    return tile.dosedAt === null && tile.medicineAt > now
      ? [{ kind: 'medicine', inMin: Math.ceil((tile.medicineAt - now) / MINUTE) }]
      : []
  const due: NextDue[] = []
  const plan = plannedReadings(
    tile.setting,
    new Date(tile.dosedAt),
    tile.pressuresAt.map((at) => new Date(at)),
    new Date(now),
  )
  const reading = plan.find(({ state }) => state === 'due' || state === 'later')
  const past = plan.findLast(({ state }) => state === 'taken' || state === 'missed')
  if (past?.state === 'missed')
    due.push({
      kind: 'missed',
      minute: past.minute,
      inMin: Math.floor((past.closesAt.getTime() - now) / MINUTE),
    })
  if (reading)
    due.push({
      kind: 'reading',
      minute: reading.minute,
      inMin: Math.ceil((reading.dueAt.getTime() - now) / MINUTE),
      due: reading.state === 'due',
    })
  if (tile.setting === 'at_home') {
    const last = tile.lastLookAt ?? tile.dosedAt
    const passed = (now - last) / MINUTE
    due.push({ kind: 'look', inMin: Math.ceil(LOOK_EVERY_MIN - passed), step: lookStep(passed) })
  }
  due.push({
    kind: 'leave',
    inMin: Math.ceil((tile.dosedAt + tile.observationMin * MINUTE - now) / MINUTE),
  })
  return due.toSorted((a, b) => a.inMin - b.inMin)
}

function lookStep(passed: number): 'quiet' | 'due' | 'guide' | 'clinician' | 'emergency' {
  if (passed >= EMERGENCY_AFTER_MIN) return 'emergency'
  if (passed >= CLINICIAN_AFTER_MIN) return 'clinician'
  if (passed >= GUIDE_AFTER_MIN) return 'guide'
  return passed >= LOOK_EVERY_MIN ? 'due' : 'quiet'
}

/** Whether a tile calls out at this moment: an alarm that nobody has taken, or a look that was missed. */
export const calls = (tile: BoardTile, now: number): boolean =>
  tile.alarms.some(({ taken }) => !taken) ||
  nextDue(tile, now).some(
    (due) => due.kind === 'look' && due.step !== 'quiet' && due.step !== 'due',
  )

/** Those that call first, then those whose alarm somebody has, who is watched, and who comes; rooms by name within. */
export const inOrder = (tiles: readonly BoardTile[], now: number): readonly BoardTile[] =>
  tiles.toSorted((a, b) => rank(a, now) - rank(b, now) || placeOf(a).localeCompare(placeOf(b)))

const rank = (tile: BoardTile, now: number): number =>
  calls(tile, now) ? 0 : tile.alarms.length > 0 ? 1 : isWatched(tile.state) ? 2 : 3

const placeOf = ({ room, who }: BoardTile): string => room ?? `~${who}`
