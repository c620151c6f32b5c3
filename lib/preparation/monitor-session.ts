import { addHours, addMinutes } from '@/lib/time/instant'

/** Where a session stands for the sitter. */
export type MonitorPhase = 'before' | 'looking' | 'ended' | 'over'

/** The screen stays this long after the end, for a last word. */
const SCREEN_MIN_AFTER_END = 15
/** What was written without a connection is still taken for this long. */
const LATE_HOURS = 24

const LOOKS_ON: ReadonlySet<string> = new Set([
  'DOSED',
  'MONITORING',
  'RECOVERY',
  'DISCHARGE_READY',
  'ESCALATED',
  'STOPPED_EARLY',
])
const ENDED: ReadonlySet<string> = new Set([
  'DISCHARGED',
  'TRANSFERRED',
  'POST_OPEN',
  'CLOSED',
  'CANCELLED',
  'NO_SHOW',
  'RESCHEDULED',
])

export interface Move {
  readonly to: string
  readonly at: Date
}

export interface SessionForMonitor {
  readonly phase: MonitorPhase
  /** When the medicine was given; looks are counted from it. */
  readonly dosedAt: Date | null
  readonly endedAt: Date | null
}

/** Reads the session's moves, earliest first: looks are on from the dose to the discharge. */
export function sessionForMonitor(moves: readonly Move[], now: Date): SessionForMonitor {
  const dosedAt = moves.find(({ to }) => to === 'DOSED')?.at ?? null
  const endedAt = moves.find(({ to }) => ENDED.has(to))?.at ?? null
  if (endedAt) {
    const over = now > addMinutes(endedAt, SCREEN_MIN_AFTER_END)
    return { phase: over ? 'over' : 'ended', dosedAt, endedAt }
  }
  const looking = dosedAt !== null && LOOKS_ON.has(moves.at(-1)?.to ?? '')
  return { phase: looking ? 'looking' : 'before', dosedAt, endedAt: null }
}

/** Whether an entry is still taken: from the dose until a day after the end. */
export const takesLooks = ({ dosedAt, endedAt }: SessionForMonitor, now: Date): boolean =>
  dosedAt !== null && (endedAt === null || now <= addHours(endedAt, LATE_HOURS))

/**
 * When a look happened: now less what it waited on the phone, as far as that can be. Nothing that a phone says places a
 * look before the dose, after the end, or in the future.
 */
export function lookedAtOf(
  seenAt: Date | null,
  { dosedAt, endedAt }: SessionForMonitor,
  now: Date,
): Date {
  const latest = endedAt && endedAt < now ? endedAt : now
  if (!seenAt || seenAt > latest) return latest
  return dosedAt && seenAt < dosedAt ? dosedAt : seenAt
}

/** So long before the medicine a sitter who said yes has to be able to help without a network. */
const KEEP_HOURS_BEFORE = 4
/** No session at home is longer [gen]; a phone that has not heard from the clinic for so long forgets. */
const KEEP_HOURS = 12

/**
 * How many milliseconds from now the sitter's phone may keep, closed, what helps without a network: the address first of
 * all. Null: nothing has to be kept, and the phone forgets what it had.
 */
export function keptForMs(
  { phase }: Pick<SessionForMonitor, 'phase'>,
  { attestedAt, medicineAt }: { readonly attestedAt: Date | null; readonly medicineAt: Date },
  now: Date,
): number | null {
  const isNear =
    attestedAt !== null &&
    now >= addHours(medicineAt, -KEEP_HOURS_BEFORE) &&
    now <= addHours(medicineAt, KEEP_HOURS)
  const keeps = phase === 'looking' || (phase === 'before' && isNear)
  return keeps ? KEEP_HOURS * 3_600_000 : null
}
