import { LAST_WINDOW_DAY } from '@/lib/aftercare/window'
import type { Clearance, DeterminationOutcome, ScreeningStatus } from '@/lib/screening/clearance'
import type { UpdateDue } from '@/lib/screening/update'
import { daysBetween } from '@/lib/time/zone'

/** The one main thing of a client's first page. */
export type NextStep =
  | { readonly kind: 'screening'; readonly begun: boolean; readonly open: number | null }
  | { readonly kind: 'wait'; readonly since: Date }
  | { readonly kind: 'letter'; readonly outcome: Exclude<DeterminationOutcome, 'cleared'> }
  | { readonly kind: 'await_booking'; readonly until: Date }
  | { readonly kind: 'clearance_over' }
  | {
      readonly kind: 'what_changed'
      readonly open: number
      readonly dueAt: Date | null
    }
  | { readonly kind: 'prepare'; readonly appointmentId: string; readonly at: Date }
  | { readonly kind: 'session_today'; readonly appointmentId: string; readonly at: Date }
  | { readonly kind: 'session_held'; readonly appointmentId: string }
  | { readonly kind: 'after_session' }
  | { readonly kind: 'tell_of_sleep' }
  | { readonly kind: 'window'; readonly day: number }

export interface ClientFacts {
  readonly screening: ScreeningStatus
  readonly clearance: Clearance
  /** What is asked again of somebody who was cleared: null where nothing is. */
  readonly update?: UpdateDue | null
  /** The next treatment session, or the one under way; `on` is its date where the client lives. */
  readonly session: {
    readonly appointmentId: string
    readonly at: Date
    readonly on: string
    /** Whether the checks of the day keep it from starting. */
    readonly held: boolean
  } | null
  /** The latest session with a dose: the day of its window, and whether a night of sleep was accepted. */
  readonly after: { readonly day: number; readonly slept: boolean } | null
  readonly today: string
}

/** This many days before a session its preparation comes before everything else. */
const PREPARE_DAYS = 7

/** Exactly one thing at a time: what is nearest in the day goes before what is next in the pathway. */
export function nextStepOf(facts: ClientFacts): NextStep {
  const { session, after, today } = facts
  const dosedToday = after?.day === 0
  if (session && session.on === today && !dosedToday)
    return session.held
      ? { kind: 'session_held', appointmentId: session.appointmentId }
      : { kind: 'session_today', appointmentId: session.appointmentId, at: session.at }
  if (after && !after.slept && after.day <= LAST_WINDOW_DAY)
    return { kind: after.day === 0 ? 'after_session' : 'tell_of_sleep' }
  const ahead = session && session.on > today ? session : null
  const isSoon = ahead !== null && daysBetween(today, ahead.on) <= PREPARE_DAYS
  const inWindow = after !== null && after.day <= LAST_WINDOW_DAY
  const changed = whatChanged(facts)
  if (changed && (isSoon || !inWindow || facts.clearance.kind === 'withdrawn')) return changed
  const prepare = ahead && {
    kind: 'prepare' as const,
    appointmentId: ahead.appointmentId,
    at: ahead.at,
  }
  if (prepare && isSoon) return prepare
  if (inWindow) return { kind: 'window', day: after.day }
  return prepare ?? byScreening(facts)
}

/**
 * What has to be asked again comes before the way to a session that waits for it. In the days after a session it does so
 * only where a clearance was taken back or the next session is near: until then these days are for something else.
 */
function whatChanged({ update, session, clearance, screening }: ClientFacts): NextStep | null {
  if (!update || screening.kind !== 'determined' || screening.outcome !== 'cleared') return null
  const concerns = session !== null || clearance.kind === 'withdrawn'
  return concerns && update.waits
    ? { kind: 'what_changed', open: update.open, dueAt: update.dueAt }
    : null
}

function byScreening({ screening, clearance }: ClientFacts): NextStep {
  switch (screening.kind) {
    case 'not-started':
      return { kind: 'screening', begun: false, open: null }
    case 'in-progress':
      return { kind: 'screening', begun: true, open: screening.open }
    case 'waiting':
      return { kind: 'wait', since: screening.submittedAt }
    case 'determined':
      if (screening.outcome !== 'cleared') return { kind: 'letter', outcome: screening.outcome }
      return clearance.kind === 'cleared'
        ? { kind: 'await_booking', until: clearance.until }
        : { kind: 'clearance_over' }
  }
}
