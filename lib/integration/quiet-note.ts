import type { Phase } from '@/lib/aftercare/model'
import { addDays, instantsOfLocal, localDate } from '@/lib/time/zone'
import { mayNudge } from './rules'

/** Whether somebody wants a quiet note, and between which full hours where they live. */
export interface QuietNotes {
  readonly switchedOn: boolean
  readonly fromHour: number
  readonly untilHour: number
}

/** The widest hours somebody can choose, so that a note rings at no night, and those of who has chosen none [gen]. */
export const EARLIEST_HOUR = 7
export const LATEST_HOUR = 21
export const QUIET_NOTES: QuietNotes = { switchedOn: false, fromHour: 10, untilHour: 12 }

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00:00`

/** The beginning of the wished hours on a local day; a zone that skips the hour begins with the next one. */
function beginningOn(day: string, { fromHour, untilHour }: QuietNotes, zone: string): Date | null {
  for (let hour = fromHour; hour < untilHour; hour += 1) {
    const [at] = instantsOfLocal(`${day}T${clock(hour)}`, zone)
    if (at) return at
  }
  return null
}

/** Whether `now` is inside the wished hours. */
export function isWishedHour(notes: QuietNotes, now: Date, zone: string): boolean {
  const today = localDate(now, zone)
  const from = beginningOn(today, notes, zone)
  const [until] = instantsOfLocal(`${today}T${clock(notes.untilHour)}`, zone)
  return from !== null && now >= from && (until === undefined || now < until)
}

/** When the next note may be thought of: at the beginning of the wished hours, today or on the next day. */
export function nextNoteAt(notes: QuietNotes, now: Date, zone: string): Date {
  const today = localDate(now, zone)
  const days = [0, 1, 2, 3].map((ahead) => beginningOn(addDays(today, ahead), notes, zone))
  return days.find((at): at is Date => at !== null && at > now) ?? now
}

/** Whether the days after a session go on; before and after them nothing is planned. */
export const isInWindow = (phase: Phase): boolean => phase !== 'before' && phase !== 'open'

/**
 * Whether a note is sent now: switched on, inside the wished hours, one a day at most, none on the session's own day,
 * and only while the days after a session go on (clinical rules, F.5). Afterwards nobody is reminded of anything.
 */
export const mayWrite = (facts: {
  readonly notes: QuietNotes
  readonly now: Date
  readonly zone: string
  readonly phase: Phase
  readonly lastNoteOn: string | null
}): boolean =>
  isInWindow(facts.phase) &&
  isWishedHour(facts.notes, facts.now, facts.zone) &&
  mayNudge({
    switchedOn: facts.notes.switchedOn,
    phase: facts.phase,
    today: localDate(facts.now, facts.zone),
    lastNudgeOn: facts.lastNoteOn,
  })
