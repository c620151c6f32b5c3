import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import { fellAway, type Handler, settled } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { addMinutes, instantOf } from '@/lib/time/instant'
import { lookAgainFor, type Observation } from './alarms'
import type { SessionAtHand } from './session-row'
import { isWatched, type SessionState } from './states'

/** Five minutes to the second reading, and three more to take it [gen]. */
export const LOOK_AGAIN_AFTER_MIN = 8

const COLUMN = { pressure: 'systolic', heart: 'heartRate', alertness: 'moaas' } as const
type Sign = keyof typeof COLUMN

/** Plans the moment at which a reading outside its range that nobody repeated is told to somebody. */
export async function planLookAgain(
  occasion: Occasion,
  { sessionId, dosedAt }: SessionAtHand,
  latest: Observation | undefined,
): Promise<void> {
  if (!latest || !dosedAt) return
  const signs = lookAgainFor(latest)
  if (signs.length === 0) return
  await schedule(occasion, [
    {
      kind: 'look-again',
      subjectKind: 'treatment_session',
      subjectId: sessionId,
      subjectVersion: Math.round((latest.at.getTime() - dosedAt.getTime()) / 1000) + 1,
      dueAt: addMinutes(latest.at, LOOK_AGAIN_AFTER_MIN),
      payload: { signs: [...signs], at: latest.at.toISOString() },
    },
  ])
}

/** Nobody knows whether it lasted: the clinician on call hears of it. */
export const lookAgain: Handler = async (occasion, work) => {
  const { tx, viewer } = occasion
  const { at: measuredAt } = work.payload
  const at = typeof measuredAt === 'string' ? instantOf(measuredAt) : null
  const session = await tx.treatmentSession.findFirst({
    where: { clinicId: viewer.clinicId, id: work.subjectId },
    select: {
      clientId: true,
      sessionTransitions: { orderBy: { seq: 'desc' }, take: 1, select: { toState: true } },
    },
  })
  const state = (session?.sessionTransitions[0]?.toState ?? 'DRAFT') as SessionState
  if (!session || !at || !isWatched(state)) return fellAway('The session is no longer watched')
  const asked = Array.isArray(work.payload['signs']) ? work.payload['signs'] : []
  const sets = await tx.vitalSigns.findMany({
    where: { clinicId: viewer.clinicId, sessionId: work.subjectId, takenAt: { gt: at } },
    select: { id: true, systolic: true, heartRate: true, moaas: true, invalidates: true },
  })
  const wrong = new Set(sets.flatMap(({ invalidates }) => invalidates ?? []))
  const counted = sets.filter(({ id, invalidates }) => invalidates === null && !wrong.has(id))
  const left = asked.filter(
    (sign): sign is Sign =>
      sign in COLUMN && counted.every((set) => set[COLUMN[sign as Sign]] === null),
  )
  if (left.length === 0) return fellAway('It was measured again')
  await raiseAlert(occasion, {
    clientId: session.clientId,
    kind: 'SESSION-LOOK-AGAIN',
    level: 'A1',
    audience: 'on_call_clinician',
    facts: { signs: left.join(',') },
    sourceKind: 'treatment_session',
    sourceId: work.subjectId,
  })
  return settled
}
