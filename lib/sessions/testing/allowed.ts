import { impliesDose, mayMove, type SessionState } from '../states'

/** What the rules say of a step, with everything that hangs on a dose. */
export function allowed(from: SessionState, to: SessionState, dosed: boolean): boolean {
  if (!mayMove(from, to)) return false
  if (dosed && (to === 'CANCELLED' || to === 'NO_SHOW' || to === 'RESCHEDULED')) return false
  if (dosed && to === 'CLOSED') return !['ESCALATED', 'STOPPED_EARLY', 'TRANSFERRED'].includes(from)
  return dosed || !impliesDose(to)
}
