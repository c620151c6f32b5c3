import 'server-only'
import { randomUUID } from 'node:crypto'
import { sealText } from '@/lib/crypto/client-text'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import type { EventInput } from './forms'
import { mayRunSession } from './policy'
import { sessionAtHand } from './session-row'
import { takenAt } from './waited'

/** One line of the recorder: comfort, a note, something that happened. The same entry sent twice is one line. */
export async function recordEvent(
  occasion: Occasion,
  { appointmentId, kind, entryId, waitedSec, detail }: EventInput,
): Promise<Outcome<null, Refusal<'not_allowed' | 'not_found' | 'not_from_here'>>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, appointmentId)
  if (!session) return refused('not_found')
  const { sessionId, clientId, state } = session
  if (state === 'CLOSED') return refused('not_from_here', { state })
  const id = randomUUID()
  const place = { table: 'session_event', column: 'detail', row: id }
  await occasion.tx.sessionEvent.createMany({
    data: [
      {
        id,
        sessionId,
        clientId,
        kind,
        detail: detail ? await sealText(occasion, clientId, place, detail) : null,
        entryId,
        occurredAt: takenAt(occasion.now, waitedSec),
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  return done(null)
}
