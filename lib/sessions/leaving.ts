import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import { note } from '@/lib/audit/note'
import { confirmSigner } from '@/lib/auth/confirm'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { hasRole } from '@/lib/kernel/viewer'
import { done, type Outcome, refused, refusedAndKept, type Refusal } from '@/lib/kernel/outcome'
import { addMinutes, minutesBetween } from '@/lib/time/instant'
import { type DischargeFacts, dischargeCriteria, isReadyToSign, type Vitals } from './discharge'
import type { DischargeCheckInput, DischargeInput } from './forms'
import { moveTo } from './move'
import { mayDischarge, mayRunSession } from './policy'
import { readingsOf } from './readings'
import { type SessionAtHand, sessionAtHand } from './session-row'
import { settingsOfSession } from './settings-of'
import type { Reading } from './vitals'

export type LeavingRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'criteria_not_met'
  | 'check_again'
  | 'nobody_on_call'
  | 'confirm_again'
  | 'not_repeated_back'
>

const full = (reading: Reading | undefined): Vitals | null =>
  reading?.systolicMmHg && reading.diastolicMmHg && reading.heartRatePerMin
    ? {
        systolicMmHg: reading.systolicMmHg,
        diastolicMmHg: reading.diastolicMmHg,
        heartRatePerMin: reading.heartRatePerMin,
        spo2Percent: reading.spo2Percent,
      }
    : null

/** Minutes that the last vital signs and the check of the criteria may be old when somebody leaves (clinical rules, D.1). */
export const FRESH_CHECK_MIN = 15

const graveEventsOpen = ({ tx, viewer }: Occasion, { sessionId }: SessionAtHand): Promise<number> =>
  tx.adverseEvent.count({
    where: { clinicId: viewer.clinicId, sessionId, endedAt: null, grade: { gte: 3 } },
  })

/** Everything of facts D.6 but the signature, from what was recorded and what was looked at just now. */
async function factsOf(
  occasion: Occasion,
  session: SessionAtHand,
  looked: DischargeCheckInput,
): Promise<DischargeFacts> {
  const before = await readingsOf(occasion, session, 'baseline')
  const since = addMinutes(occasion.now, -FRESH_CHECK_MIN)
  const leaving = await readingsOf(occasion, session, 'discharge', since)
  const graver = await graveEventsOpen(occasion, session)
  const { appointmentId: _appointment, ...seen } = looked
  return {
    ...seen,
    setting: session.setting,
    minutesSinceDose: session.dosedAt
      ? Math.floor(minutesBetween(session.dosedAt, occasion.now))
      : null,
    observationMin: (await settingsOfSession(occasion, session)).minObservationMin,
    baseline: full(before.readings.at(-1)),
    last: full(leaving.readings.at(-1)),
    openEventGrade3OrMore: graver > 0,
    signedBy: null,
  }
}

/** Looks at the criteria for leaving and keeps what was seen; when all but the signature are met the session is ready to end. */
export async function assessLeaving(
  occasion: Occasion,
  looked: DischargeCheckInput,
): Promise<Outcome<null, LeavingRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, looked.appointmentId)
  if (!session) return refused('not_found')
  if (session.state !== 'RECOVERY' && session.state !== 'DISCHARGE_READY')
    return refused('not_from_here', { state: session.state })
  const facts = await factsOf(occasion, session, looked)
  const criteria = dischargeCriteria(facts)
  const ready = isReadyToSign(facts)
  await occasion.tx.dischargeCheck.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: session.clientId,
        criteria: criteria.map(({ criterion, state }) => ({ criterion, state })),
        allMet: ready,
        checkedAt: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  if (!ready) {
    const open = criteria.filter(
      ({ criterion, state }) => criterion !== 'signed' && state !== 'met',
    ).length
    return refusedAndKept('criteria_not_met', { open })
  }
  if (session.state === 'RECOVERY') await moveTo(occasion, session, 'DISCHARGE_READY')
  return done(null)
}

/** At home a guide signs with a clinician on call: on the rota, active, at this moment (clinical rules, D.6). */
const isClinicianOnCall = async ({ tx, viewer, now }: Occasion): Promise<boolean> =>
  (await tx.dutyShift.count({
    where: {
      clinicId: viewer.clinicId,
      duty: 'on_call',
      startsAt: { lte: now },
      endsAt: { gt: now },
      member: { status: 'active', roles: { has: 'clinician' } },
    },
  })) > 0

/** What a discharge signature says of itself; its sentence is `meaning.discharge` in the catalogue. */
const DISCHARGE_MEANING = 'session:discharge'

/** Signs the client out: by name, at a time, with a meaning, bound to the check that was signed. The restrictions begin. */
export async function signOut(
  occasion: Occasion,
  input: DischargeInput,
): Promise<Outcome<null, LeavingRefusal>> {
  const { tx, viewer, now } = occasion
  if (viewer.kind !== 'staff') return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (!mayDischarge(viewer, session.setting)) return refused('not_allowed')
  if (session.state !== 'DISCHARGE_READY') return refused('not_from_here', { state: session.state })
  if (!input.instructionsRepeated) return refused('not_repeated_back')
  const check = await tx.dischargeCheck.findFirst({
    where: { clinicId: viewer.clinicId, sessionId: session.sessionId },
    orderBy: { checkedAt: 'desc' },
    select: { id: true, criteria: true, checkedAt: true, allMet: true },
  })
  if (!check?.allMet || (await graveEventsOpen(occasion, session)) > 0)
    return refused('criteria_not_met', { open: 1 })
  if (check.checkedAt < addMinutes(now, -FRESH_CHECK_MIN)) return refused('check_again')
  if (!hasRole(viewer, 'clinician') && !(await isClinicianOnCall(occasion)))
    return refused('nobody_on_call')
  if (!(await confirmSigner({ ...occasion, viewer }, input.confirmPassword)))
    return refused('confirm_again')
  const id = randomUUID()
  const signedHash = createHash('sha256')
    .update(JSON.stringify([check, input.companionName, DISCHARGE_MEANING]))
    .digest('hex')
  await tx.dischargeSignature.createMany({
    data: [
      {
        id,
        sessionId: session.sessionId,
        clientId: session.clientId,
        checkId: check.id,
        instructionsRepeatedBack: true,
        companionName: input.companionName,
        signedAt: now,
        signerName: viewer.name,
        signerCredential: viewer.professionalTitle ?? viewer.roles.join(', '),
        meaning: DISCHARGE_MEANING,
        signedHash,
        ...stamp(occasion),
      },
    ],
  })
  await note(occasion, {
    kind: 'signature',
    table: 'discharge_signature',
    rowId: id,
    clientId: session.clientId,
  })
  await moveTo(occasion, await moveTo(occasion, session, 'DISCHARGED'), 'POST_OPEN')
  await tx.appointment.updateMany({
    where: { clinicId: viewer.clinicId, id: session.appointmentId, status: 'checked-in' },
    data: { status: 'fulfilled' },
  })
  return done(null)
}
