import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, type Refusal } from '@/lib/kernel/outcome'
import { alarmsOf } from './alarms'
import type { BaselineInput, VitalSignsInput } from './forms'
import { moveTo } from './move'
import { mayDecideSession, mayRunSession } from './policy'
import { readingsOf, observationsOf } from './readings'
import { type SessionAtHand, sessionAtHand } from './session-row'
import { decideVitals } from './vitals-rules'
import type { VitalsResult } from './vitals'

export type VitalsRefusal = Refusal<
  'not_allowed' | 'not_found' | 'not_from_here' | 'nothing_measured'
>

/**
 * Records one set of vital signs; the same entry sent twice (a phone that was offline) is one row. During and after the
 * dose, alarm values raise an alert in the same transaction.
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
  const { systolicMmHg, heartRatePerMin, spo2Percent, respiratoryRatePerMin, symptoms } = input
  if (
    [systolicMmHg, heartRatePerMin, spo2Percent, respiratoryRatePerMin].every(
      (value) => value === undefined,
    ) &&
    symptoms.length === 0
  )
    return refused('nothing_measured')
  await occasion.tx.vitalSigns.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: session.clientId,
        phase: input.phase,
        systolic: systolicMmHg ?? null,
        diastolic: input.diastolicMmHg ?? null,
        heartRate: heartRatePerMin ?? null,
        spo2: spo2Percent ?? null,
        respiratoryRate: respiratoryRatePerMin ?? null,
        minutesRest: input.restMin ?? null,
        symptoms: [...symptoms],
        entryId: input.entryId,
        takenAt: occasion.now,
        deviceTakenAt: input.deviceTakenAt ?? null,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  if (session.dosedAt) await raiseAlarms(occasion, session)
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

/** What the baseline says now: the bands of facts D.1 over the readings before the dose. */
export async function baselineOf(
  occasion: Occasion,
  session: SessionAtHand,
): Promise<VitalsResult> {
  const { readings, symptoms } = await readingsOf(occasion, session, 'baseline')
  return decideVitals({ setting: session.setting, route: session.route, readings, symptoms })
}

export type BaselineRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'vitals_not_passed'
  | 'needs_clinician'
  | 'needs_reason'
>

/**
 * Ends the baseline. Proceed goes on; where a clinician has to decide, a clinician does, with a reason; anything graver
 * puts the session on hold, and an emergency raises its alert.
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
      return refused('vitals_not_passed', { decision })
    case 'do_not_start':
    case 'emergency':
      return holdFor(occasion, session, decision)
  }
}

async function holdFor(
  occasion: Occasion,
  session: SessionAtHand,
  decision: 'do_not_start' | 'emergency',
) {
  await moveTo(occasion, session, 'ON_HOLD', `vitals: ${decision}`)
  if (decision === 'emergency') {
    await raiseAlert(occasion, {
      clientId: session.clientId,
      kind: 'SESSION-BASELINE-EMERGENCY',
      level: 'A1',
      audience: 'on_call_clinician',
      sourceKind: 'treatment_session',
      sourceId: session.sessionId,
    })
  }
  return { ...refused('vitals_not_passed', { decision }), kept: true as const }
}
