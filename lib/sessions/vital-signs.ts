import 'server-only'
import { randomUUID } from 'node:crypto'
import { raiseAlert } from '@/lib/alerts/raise'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, refusedAndKept, type Refusal } from '@/lib/kernel/outcome'
import { alarmsOf, type Observation } from './alarms'
import type { BaselineInput, VitalSignsInput } from './forms'
import { planLookAgain } from './look-again'
import type { Setting } from './model'
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

/** One set as it goes into the record, whoever took it. */
export type SetToKeep = Omit<VitalSignsInput, 'appointmentId'>

/** What was measured before the dose belongs to the baseline, also where it arrives after it; nothing else does. */
const phaseOf = ({ phase }: SetToKeep, { dosedAt }: SessionAtHand, at: Date) => {
  if (dosedAt === null || at < dosedAt) return 'baseline'
  return phase === 'baseline' ? 'during' : phase
}

/**
 * Records one set of vital signs; the same entry sent twice (a phone that was offline) is one row. Values that need
 * somebody now raise their alert in the same transaction: an emergency before the dose, an alarm value after it.
 */
export async function recordVitalSigns(
  occasion: Occasion,
  { appointmentId, ...set }: VitalSignsInput,
): Promise<Outcome<null, VitalsRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, appointmentId)
  if (!session) return refused('not_found')
  if (session.seq === 0 || session.state === 'CLOSED')
    return refused('not_from_here', { state: session.state })
  if (isNothing(set)) return refused('nothing_measured')
  await keepVitalSigns(occasion, session, set)
  return done(null)
}

/** Writes the set once and tells whom its values call for. */
export async function keepVitalSigns(
  occasion: Occasion,
  session: SessionAtHand,
  set: SetToKeep,
): Promise<void> {
  const at = takenAt(occasion.now, set.waitedSec)
  const { count } = await occasion.tx.vitalSigns.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: session.clientId,
        phase: phaseOf(set, session, at),
        systolic: set.systolicMmHg ?? null,
        diastolic: set.diastolicMmHg ?? null,
        heartRate: set.heartRatePerMin ?? null,
        spo2: set.spo2Percent ?? null,
        respiratoryRate: set.respiratoryRatePerMin ?? null,
        minutesRest: set.restMin ?? null,
        moaas: set.moaas ?? null,
        symptoms: [...set.symptoms],
        entryId: set.entryId,
        takenAt: at,
        deviceTakenAt: set.deviceTakenAt ?? null,
        ...stamp(occasion),
      },
    ],
    skipDuplicates: true,
  })
  if (count === 0) return
  if (session.dosedAt && at >= session.dosedAt) await raiseAlarms(occasion, session, at)
  else if (!session.dosedAt) await raiseEmergency(occasion, session)
}

/** A set that arrives late alarms by its own moment, and by what it makes of the sets after it. */
async function raiseAlarms(
  occasion: Occasion,
  session: SessionAtHand,
  measuredAt: Date,
): Promise<void> {
  const observations = await observationsOf(occasion, session)
  const untilThen = observations.filter(({ at }) => at <= measuredAt)
  const later = observations.length > untilThen.length ? observations : []
  const told = new Set<string>()
  for (const { alarm, call911 } of [
    ...alarmsOf(untilThen, session.setting),
    ...newlyRaised(later, measuredAt, session.setting),
  ]) {
    if (told.has(alarm)) continue
    told.add(alarm)
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
  await planLookAgain(occasion, session, untilThen.at(-1))
}

/** What the latest look raises with the late set and did not raise without it. */
function newlyRaised(all: readonly Observation[], late: Date, setting: Setting) {
  const before = new Set(
    alarmsOf(
      all.filter(({ at }) => at.getTime() !== late.getTime()),
      setting,
    ).map(({ alarm }) => alarm),
  )
  return alarmsOf(all, setting).filter(({ alarm }) => !before.has(alarm))
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

/**
 * What the baseline says now: the bands of facts D.1 over the readings since the last check-in. Whoever was on hold and
 * checks in again is measured again.
 */
export async function baselineOf(
  occasion: Occasion,
  session: Pick<SessionAtHand, 'sessionId' | 'setting' | 'route'>,
): Promise<VitalsResult & { readonly lastAt: Date | null }> {
  const { tx, viewer } = occasion
  const arrived = await tx.sessionTransition.findFirst({
    where: { clinicId: viewer.clinicId, sessionId: session.sessionId, toState: 'CHECKED_IN' },
    orderBy: { seq: 'desc' },
    select: { at: true },
  })
  const { readings, symptoms, lastAt } = await readingsOf(
    occasion,
    session,
    'baseline',
    arrived?.at,
  )
  const { setting, route } = session
  return { ...decideVitals({ setting, route, readings, symptoms }), lastAt }
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
