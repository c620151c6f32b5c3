import 'server-only'
import { randomUUID } from 'node:crypto'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { protocolInForce } from '@/lib/protocols/in-force'
import { EVALUATOR_VERSIONS } from './versions'
import type { SessionAtHand } from './session-row'
import type { SessionState } from './states'

/** Writes one step of the session's history: who, in which role, when, why, under which rules. The database checks the edge. */
export async function moveTo(
  occasion: Occasion,
  session: SessionAtHand,
  to: SessionState,
  reason: string | null = null,
): Promise<SessionAtHand> {
  const seq = session.seq + 1
  const { version } = await protocolInForce(occasion)
  await occasion.tx.sessionTransition.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: session.clientId,
        seq,
        fromState: session.seq === 0 ? null : session.state,
        toState: to,
        at: occasion.now,
        actorRole: roleOf(occasion),
        reason,
        ruleVersions: { ...EVALUATOR_VERSIONS, protocol: version },
        ...stamp(occasion),
      },
    ],
  })
  return { ...session, state: to, seq }
}

const roleOf = ({ viewer }: Occasion): string =>
  viewer.kind === 'staff' ? viewer.roles.join(',') : viewer.kind
