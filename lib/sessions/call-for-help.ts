import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { EscalateInput } from './forms'
import { moveTo } from './move'
import { ensureSession } from './open'
import { mayRunSession } from './policy'
import { mayMove } from './states'

/**
 * Calls for help: the alert to the on-call clinician, the event and the state commit together. Help is never refused for
 * the state a session is in; where the state has no way to "escalated", it stays and the alert goes out all the same.
 */
export async function escalate(
  occasion: Occasion,
  { appointmentId, trigger, reason }: EscalateInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found'>>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await ensureSession(occasion, appointmentId)
  if (!session) return refused('not_found')
  const { sessionId, clientId } = session
  if (mayMove(session.state, 'ESCALATED')) await moveTo(occasion, session, 'ESCALATED', trigger)
  const id = randomUUID()
  const place = { table: 'session_event', column: 'detail', row: id }
  await occasion.tx.sessionEvent.createMany({
    data: [
      {
        id,
        sessionId,
        clientId,
        kind: `escalated:${trigger}`,
        detail: reason ? await sealText(occasion, clientId, place, reason) : null,
        entryId: randomUUID(),
        occurredAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  await raiseAlert(occasion, {
    clientId,
    kind: 'SESSION-ESCALATED',
    level: 'A1',
    audience: 'on_call_clinician',
    facts: { trigger },
    sourceKind: 'treatment_session',
    sourceId: sessionId,
  })
  return done(null)
}
