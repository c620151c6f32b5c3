import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, refusedAndKept, type Refusal } from '@/lib/kernel/outcome'
import { alarmsOf } from './alarms'
import type { BaselineInput, VitalSignsInput } from './forms'
import { takenAt } from './waited'
import { moveTo } from './move'
import { mayDecideSession, mayRunSession } from './policy'
import { observationsOf, readingsOf } from './readings'
import { type SessionAtHand, sessionAtHand } from './session-row'
import { isNothing } from './vital-signs-form'
import type { VitalsResult } from './vitals'
import { decideVitals } from './vitals-rules'

export type VitalsRefusal = Refusal<
  'not_allowed' | 'not_found' | 'not_from_here' | 'nothing_measured'
>

/** Before the dose every set belongs to the baseline; after it none does. */
const phaseOf = ({ phase }: VitalSignsInput, { dosedAt }: SessionAtHand) => {
  if (dosedAt === null) return 'baseline'
  return phase === 'baseline' ? 'during' : phase
}

/**
 * Records one set of vital signs; the same entry sent twice (a phone that was offline) is one row. Values that need
 * somebody now raise their alert in the same transaction: an emergency before the dose, an alarm value after it.
 */
export async function recordVitalSigns(
  occasion: Occasion,
  input: VitalSignsInput,
): Promise<Outcome<null, VitalsRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (session.seq === 0 || session.state === 'CLOSED')
    return refused('not_from_here', { state: session.state })
  if (isNothing(input)) return refused('nothing_measured')
  const { count } = await occasion.tx.vitalSigns.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: session.clientId,
        phase: phaseOf(input, session),
        systolic: input.systolicMmHg ?? null,
        diastolic: input.diastolicMmHg ?? null,
        heartRate: input.heartRatePerMin ?? null,
        spo2: input.spo2Percent ?? null,
        respiratoryRate: input.respiratoryRatePerMin ?? null,
        minutesRest: input.restMin ?? null,
        symptoms: [...input.symptoms],
        entryId: input.entryId,
        takenAt: takenAt(occasion.now, input.waitedSec),
        deviceTakenAt: input.deviceTakenAt ?? null,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return done(null)
  if (session.dosedAt) await raiseAlarms(occasion, session)
  else await raiseEmergency(occasion, session)
  return done(null)
}

async function raiseAlarms(occasion: Occasion, session: SessionAtHand): Promise<void> {
  const observations = await observationsOf(occasion, session)
  for (const { alarm, call911 } of alarmsOf(observations, session.setting)) {
    await raiseAlert(occasion, {
      clientId: session.clientId,
      kind: 'SESSION-ALARM',
      level: 'A1',
      audience: 'on_call_clinician',
      facts: { alarm, call911: call911 ? 'yes' : 'no' },
      sourceKind: 'treatment_session',
      sourceId: session.sessionId,
    })
  }
}

async function raiseEmergency(occasion: Occasion, session: SessionAtHand): Promise<void> {
  const { decision, call911 } = await baselineOf(occasion, session)
  if (decision !== 'emergency') return
  await raiseAlert(occasion, {
    clientId: session.clientId,
    kind: 'SESSION-BASELINE-EMERGENCY',
    level: 'A1',
    audience: 'on_call_clinician',
    facts: { call911: call911 ? 'yes' : 'no' },
    sourceKind: 'treatment_session',
    sourceId: session.sessionId,
  })
}

/** What the baseline says now: the bands of facts D.1 over the readings before the dose. */
export async function baselineOf(
  occasion: Occasion,
  session: Pick<SessionAtHand, 'sessionId' | 'setting' | 'route'>,
): Promise<VitalsResult> {
  const { readings, symptoms } = await readingsOf(occasion, session, 'baseline')
  return decideVitals({ setting: session.setting, route: session.route, readings, symptoms })
}

export type BaselineRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'vitals_incomplete'
  | 'vitals_not_passed'
  | 'needs_clinician'
  | 'needs_reason'
>

/**
 * Ends the baseline. Proceed goes on; where a clinician has to decide, a clinician does, with a reason; anything graver
 * puts the session on hold, and stays so.
 */
export async function acceptBaseline(
  occasion: Occasion,
  input: BaselineInput,
): Promise<Outcome<null, BaselineRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (session.state !== 'CHECKED_IN') return refused('not_from_here', { state: session.state })
  const { decision } = await baselineOf(occasion, session)
  switch (decision) {
    case 'proceed':
      await moveTo(occasion, session, 'BASELINE_DONE')
      return done(null)
    case 'clinician_decision':
      if (!mayDecideSession(occasion.viewer)) return refused('needs_clinician')
      if (!input.reason) return refused('needs_reason')
      await moveTo(occasion, session, 'BASELINE_DONE', input.reason)
      return done(null)
    case 'incomplete':
    case 'recheck':
      return refused('vitals_incomplete')
    case 'do_not_start':
    case 'emergency':
      await moveTo(occasion, session, 'ON_HOLD', `vitals: ${decision}`)
      return refusedAndKept('vitals_not_passed')
  }
}
