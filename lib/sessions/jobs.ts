import 'server-only'
import { raiseAlert } from '@/lib/alerts/raise'
import { fellAway, type Handler, type Handlers, settled, type Work } from '@/lib/jobs/model'
import { schedule } from '@/lib/jobs/schedule'
import type { Occasion } from '@/lib/kernel/occasion'
import { addMinutes, latestOf } from '@/lib/time/instant'
import { CLINICIAN_AFTER_MIN, EMERGENCY_AFTER_MIN, GUIDE_AFTER_MIN } from './looks'
import { MUST_DECIDE_TRANSFER_MIN } from './discharge'
import { lookAgain } from './look-again'
import { reportComesDue } from './report-due'
import { isWatched, type SessionState } from './states'

interface Check {
  readonly afterMin: number
  readonly level: 'A1' | 'A2'
  readonly audience: 'guide' | 'on_call_clinician'
  readonly alert: string
}

/** While these last, the monitor looks in and a look that does not come is told. */
const WATCHED: ReadonlySet<SessionState> = new Set<SessionState>([
  'DOSED',
  'MONITORING',
  'RECOVERY',
  'DISCHARGE_READY',
  'STOPPED_EARLY',
])

/**
 * A look that has not come, asked at the moment it counts. The monitor may have looked in meanwhile, so the check
 * plans itself anew from the latest look for as long as the session is watched. One missed look is told once.
 */
const lookMissed =
  (check: Check): Handler =>
  async (occasion, work) => {
    const session = await sessionOf(occasion, work.subjectId)
    if (!session?.dosedAt || session.setting !== 'at_home')
      return fellAway('The session is not at home, or no medicine was given')
    const { state } = session
    if (!WATCHED.has(state) && state !== 'ESCALATED')
      return fellAway('The session is no longer watched')
    const last = session.lastLookAt ?? session.dosedAt
    const told = work.payload['told'] === last.toISOString()
    const missedAt = addMinutes(last, check.afterMin)
    const missed = missedAt <= occasion.now
    if (missed && !told && WATCHED.has(state)) await tell(occasion, check, session)
    await schedule(occasion, [
      {
        ...again(work),
        dueAt: missed ? addMinutes(occasion.now, check.afterMin) : missedAt,
        ...(missed && WATCHED.has(state) ? { payload: { told: last.toISOString() } } : {}),
      },
    ])
    return settled
  }

const again = ({ kind, subjectKind, subjectId, subjectVersion }: Work) => ({
  kind,
  subjectKind,
  subjectId,
  subjectVersion: subjectVersion + 1,
})

interface Watched {
  readonly id: string
  readonly clientId: string
  readonly setting: string
  readonly state: SessionState
  readonly dosedAt: Date | null
  readonly lastLookAt: Date | null
}

async function sessionOf({ tx, viewer }: Occasion, id: string): Promise<Watched | null> {
  const row = await tx.treatmentSession.findFirst({
    where: { clinicId: viewer.clinicId, id },
    select: {
      id: true,
      clientId: true,
      setting: true,
      sessionTransitions: { orderBy: { seq: 'desc' }, take: 1, select: { toState: true } },
      doseAdministrations: { select: { givenAt: true } },
      monitorLooks: { orderBy: { lookedAt: 'desc' }, take: 1, select: { lookedAt: true } },
    },
  })
  if (!row) return null
  return {
    id: row.id,
    clientId: row.clientId,
    setting: row.setting,
    state: (row.sessionTransitions[0]?.toState ?? 'DRAFT') as SessionState,
    dosedAt: latestOf(row.doseAdministrations.map(({ givenAt }) => givenAt)),
    lastLookAt: row.monitorLooks[0]?.lookedAt ?? null,
  }
}

const tell = (occasion: Occasion, { afterMin, level, audience, alert }: Check, session: Watched) =>
  raiseAlert(occasion, {
    clientId: session.clientId,
    kind: alert,
    level,
    audience,
    facts: { minutes: afterMin },
    sourceKind: 'treatment_session',
    sourceId: session.id,
  })

/** Four hours after the dose and not yet able to leave: a clinician has to decide about a transfer (facts D.6). */
const stillHere: Handler = async (occasion, work) => {
  const session = await sessionOf(occasion, work.subjectId)
  if (!session?.dosedAt || !isWatched(session.state))
    return fellAway('The client has left, or was handed over')
  const dueAt = addMinutes(session.dosedAt, MUST_DECIDE_TRANSFER_MIN)
  if (dueAt > occasion.now) {
    await schedule(occasion, [{ ...again(work), dueAt }])
    return settled
  }
  await raiseAlert(occasion, {
    clientId: session.clientId,
    kind: 'SESSION-STILL-HERE',
    level: 'A1',
    audience: 'on_call_clinician',
    facts: { minutes: MUST_DECIDE_TRANSFER_MIN },
    sourceKind: 'treatment_session',
    sourceId: session.id,
  })
  return settled
}

/** What comes due during a session. */
export const sessionHandlers: Handlers = {
  'look-again': lookAgain,
  'still-here': stillHere,
  'report-due': reportComesDue,
  'look-missed-guide': lookMissed({
    afterMin: GUIDE_AFTER_MIN,
    level: 'A2',
    audience: 'guide',
    alert: 'LOOK-MISSED-GUIDE',
  }),
  'look-missed-clinician': lookMissed({
    afterMin: CLINICIAN_AFTER_MIN,
    level: 'A1',
    audience: 'on_call_clinician',
    alert: 'LOOK-MISSED-CLINICIAN',
  }),
  'look-missed-emergency': lookMissed({
    afterMin: EMERGENCY_AFTER_MIN,
    level: 'A1',
    audience: 'on_call_clinician',
    alert: 'LOOK-MISSED-EMERGENCY',
  }),
}
