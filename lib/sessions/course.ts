import 'server-only'
import { type Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { StepInput } from './forms'
import { moveTo } from './move'
import { mayDecideSession, mayRunSession } from './policy'
import { type SessionAtHand, sessionAtHand } from './session-row'
import { mayMove, type SessionState } from './states'

export type CourseRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'needs_reason'
  | 'dose_was_given'
  | 'no_dose_was_given'
>

/** After a dose nothing is called off or simply closed; without one there is nothing to recover from. */
function against(to: SessionState, { state, dosedAt }: SessionAtHand) {
  const dosed = dosedAt !== null
  if (!mayMove(state, to)) return 'not_from_here'
  if (dosed && (to === 'CLOSED' || to === 'CANCELLED')) return 'dose_was_given'
  return !dosed && (to === 'RECOVERY' || to === 'POST_OPEN') ? 'no_dose_was_given' : null
}

const step =
  (to: SessionState, who: (viewer: Occasion['viewer']) => boolean, needsReason: boolean) =>
  async (occasion: Occasion, input: StepInput): Promise<Outcome<null, CourseRefusal>> => {
    if (!who(occasion.viewer)) return refused('not_allowed')
    const session = await sessionAtHand(occasion, input.appointmentId)
    if (!session) return refused('not_found')
    const code = against(to, session)
    if (code) return refused(code, { state: session.state })
    if (needsReason && !input.reason) return refused('needs_reason')
    await moveTo(occasion, session, to, input.reason ?? null)
    return done(null)
  }

/** Anyone who sits with the client may say: wait. */
export const putOnHold = step('ON_HOLD', mayRunSession, true)
/** The effects fade: watching goes on, now towards leaving. */
export const beginRecovery = step('RECOVERY', mayRunSession, false)
/** Anyone who sits with the client may stop; the reason is kept. */
export const stopEarly = step('STOPPED_EARLY', mayRunSession, true)
export const transferOut = step('TRANSFERRED', mayDecideSession, true)
/** After a handover with a dose, the record waits for its note and the restrictions are in force. */
export const openAfterTransfer = step('POST_OPEN', mayDecideSession, false)
/** No dose today; the appointment's own fate is the front desk's. */
export const callOffToday = step('CANCELLED', mayDecideSession, true)
