import 'server-only'
import { randomUUID } from 'node:crypto'
import { consentInForce } from '@/lib/consents/queries'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, refusedAndKept, type Refusal } from '@/lib/kernel/outcome'
import { recordGate } from '@/lib/preparation/gate'
import type { CheckInInput } from './forms'
import { moveTo } from './move'
import { ensureSession } from './open'
import { mayRunSession } from './policy'
import type { SessionState } from './states'

export type CheckInRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'appointment_off'
  | 'gate_not_passed'
  | 'monitor_not_attested'
  | 'two_identifiers'
  | 'not_clothed'
  | 'consent_missing'
  | 'place_not_confirmed'
>

const BEFORE: ReadonlySet<SessionState> = new Set<SessionState>([
  'PRECHECK_OPEN',
  'ON_HOLD',
  'PRECHECK_DONE',
])

/**
 * Checks a client in: two identifiers, the place, the monitor, clothing by video, consent in force; and the gate,
 * evaluated now. A gate that does not say proceed puts the session on hold and says so.
 */
export async function checkIn(
  occasion: Occasion,
  input: CheckInInput,
): Promise<Outcome<null, CheckInRefusal>> {
  if (!mayRunSession(occasion.viewer)) return refused('not_allowed')
  const session = await ensureSession(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (!BEFORE.has(session.state)) return refused('not_from_here', { state: session.state })
  if (!(await isOn(occasion, session.appointmentId))) return refused('appointment_off')
  if (new Set(input.identifiers).size < 2) return refused('two_identifiers')
  if (!input.locationConfirmed) return refused('place_not_confirmed')
  if (!input.monitorPresent) return refused('monitor_not_attested')
  if (session.setting === 'at_home' && !input.clothed) return refused('not_clothed')
  const consent = await consentInForce(occasion, session.clientId, session.setting)
  if (consent.status !== 'signed_current' || !consent.signatureId) return refused('consent_missing')

  const gate = await recordGate(occasion, session.appointmentId, 'check_in')
  if (gate.decision !== 'proceed') {
    if (session.state !== 'ON_HOLD') await moveTo(occasion, session, 'ON_HOLD', gate.decision)
    return refusedAndKept('gate_not_passed', { decision: gate.decision })
  }
  const passed =
    session.state === 'PRECHECK_DONE' ? session : await moveTo(occasion, session, 'PRECHECK_DONE')
  await occasion.tx.sessionCheckIn.createMany({
    data: [
      {
        id: randomUUID(),
        sessionId: session.sessionId,
        clientId: session.clientId,
        identifiers: [...input.identifiers],
        locationConfirmed: true,
        monitorPresent: true,
        clothed: session.setting === 'at_home' ? true : null,
        consentSignatureId: consent.signatureId,
        at: occasion.now,
        ...stamp(occasion),
      },
    ],
  })
  await moveTo(occasion, passed, 'CHECKED_IN')
  await occasion.tx.appointment.updateMany({
    where: { clinicId: occasion.viewer.clinicId, id: session.appointmentId, status: 'booked' },
    data: { status: 'checked-in' },
  })
  return done(null)
}

/** A visit that was called off, or is over, has nobody to check in. */
const isOn = async ({ tx, viewer }: Occasion, id: string): Promise<boolean> =>
  (await tx.appointment.count({
    where: { clinicId: viewer.clinicId, id, status: { in: ['booked', 'checked-in'] } },
  })) > 0
