import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import { alertingOf, type Grade } from './adverse-events'
import type { AdverseEventInput, EventInput, StepInput } from './forms'
import { moveTo } from './move'
import { mayDecideSession, mayRunSession } from './policy'
import { sessionAtHand } from './session-row'
import { mayMove, type SessionState } from './states'

export type CourseRefusal = Refusal<'not_allowed' | 'not_found' | 'not_from_here' | 'needs_reason'>

const step =
  (to: SessionState, who: (viewer: Occasion['viewer']) => boolean, needsReason: boolean) =>
  async (occasion: Occasion, input: StepInput): Promise<Outcome<null, CourseRefusal>> => {
    if (!who(occasion.viewer)) return refused('not_allowed')
    const session = await sessionAtHand(occasion, input.appointmentId)
    if (!session) return refused('not_found')
    const closesOpenDose =
      to === 'CLOSED' && session.dosedAt !== null && session.state !== 'POST_OPEN'
    if (!mayMove(session.state, to) || closesOpenDose)
      return refused('not_from_here', { state: session.state })
    if (needsReason && !input.reason) return refused('needs_reason')
    await moveTo(occasion, session, to, input.reason ?? null)
    return done(null)
  }

/** The effects fade: watching goes on, now towards leaving. */
export const beginRecovery = step('RECOVERY', mayRunSession, false)
/** Anyone who sits with the client may stop; the reason is kept. */
export const stopEarly = step('STOPPED_EARLY', mayRunSession, true)
export const transferOut = step('TRANSFERRED', mayDecideSession, true)
/** No dose today; the appointment's own fate is the front desk's. */
export const callOffToday = step('CANCELLED', mayDecideSession, true)

/** Opens an escalation: the state, the reason and an alert to the on-call clinician commit together. */
export async function escalate(
  occasion: Occasion,
  input: StepInput,
): Promise<Outcome<null, CourseRefusal>> {
  const outcome = await step('ESCALATED', mayRunSession, true)(occasion, input)
  if (!outcome.ok) return outcome
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (session) {
    await raiseAlert(occasion, {
      clientId: session.clientId,
      kind: 'SESSION-ESCALATED',
      level: 'A1',
      audience: 'on_call_clinician',
      sourceKind: 'treatment_session',
      sourceId: session.sessionId,
    })
  }
  return outcome
}

/** One line of the recorder: comfort, a note, something that happened. The same entry sent twice is one line. */
export async function recordEvent(
  occasion: Occasion,
  input: EventInput,
): Promise<Outcome<null, CourseRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  const id = randomUUID()
  const place = { table: 'session_event', column: 'detail', row: id }
  await occasion.tx.sessionEvent.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        kind: input.kind,
        detail: input.detail
          ? await sealText(occasion, session.clientId, place, input.detail)
          : null,
        entryId: input.entryId,
        occurredAt:
          input.occurredAt && input.occurredAt <= occasion.now ? input.occurredAt : occasion.now,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  return done(null)
}

const AUDIENCE = {
  log: null,
  guide_and_clinician_next_day: { level: 'A3', audience: 'clinician' },
  clinician_now: { level: 'A1', audience: 'on_call_clinician' },
  emergency_and_director: { level: 'A1', audience: 'on_call_clinician' },
} as const

/** Records an adverse event by grade and seriousness, and tells whom facts D.4 names, in the same transaction. */
export async function recordAdverseEvent(
  occasion: Occasion,
  input: AdverseEventInput,
): Promise<Outcome<null, CourseRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  const { appointmentId: _appointment, detail, ...event } = input
  const id = randomUUID()
  const place = { table: 'adverse_event', column: 'detail', row: id }
  await occasion.tx.adverseEvent.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        ...event,
        onsetAt: occasion.now,
        endedAt: event.outcome === 'resolved' ? occasion.now : null,
        detail: detail ? await sealText(occasion, session.clientId, place, detail) : null,
        ...stamp(occasion),
      },
    ],
  })
  const route = session.route === 'intranasal_esketamine' ? 'esketamine' : 'other'
  const told = AUDIENCE[alertingOf(event.grade as Grade, event.serious, route).tell]
  if (told) {
    await raiseAlert(occasion, {
      clientId: session.clientId,
      kind: 'ADVERSE-EVENT',
      ...told,
      facts: { code: event.code, grade: event.grade },
      sourceKind: 'adverse_event',
      sourceId: id,
    })
  }
  return done(null)
}
