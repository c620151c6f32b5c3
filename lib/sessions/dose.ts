import 'server-only'
import { randomUUID } from 'node:crypto'
import { clinicOf } from '@/lib/booking/clinic-of'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome, refused, refusedAndKept, type Refusal } from '@/lib/kernel/outcome'
import { recordGate } from '@/lib/preparation/gate'
import { addMinutes } from '@/lib/time/instant'
import { localDate } from '@/lib/time/zone'
import { scheduleAfterDose } from './after-dose'
import type { DoseInput, StepInput } from './forms'
import { moveTo } from './move'
import { heldOrder } from './order'
import { mayDecideSession, mayGiveDose } from './policy'
import { doseWarning } from './routes'
import { openReport } from './report-due'
import { standingCheck } from './second-check'
import { type SessionAtHand, sessionAtHand } from './session-row'
import { stockRefusal, takeFromStock } from './stock'
import { baselineOf } from './vital-signs'

export type ReadyRefusal = Refusal<
  'not_allowed' | 'not_found' | 'not_from_here' | 'gate_not_passed'
>

/** A clinician says: ready for the dose. The gate is looked at once more; anything but proceed puts the session on hold. */
export async function makeReady(
  occasion: Occasion,
  input: Pick<StepInput, 'appointmentId'>,
): Promise<Outcome<null, ReadyRefusal>> {
  if (!mayDecideSession(occasion.viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (session.state !== 'BASELINE_DONE') return refused('not_from_here', { state: session.state })
  const gate = await recordGate(occasion, session.appointmentId, 'dose')
  if (gate.decision !== 'proceed') {
    await moveTo(occasion, session, 'ON_HOLD', gate.decision)
    return refusedAndKept('gate_not_passed', { decision: gate.decision })
  }
  await moveTo(occasion, session, 'READY')
  return done(null)
}

export type DoseRefusal = Refusal<
  | 'not_allowed'
  | 'not_found'
  | 'not_from_here'
  | 'gate_not_passed'
  | 'baseline_too_old'
  | 'vitals_not_passed'
  | 'order_missing'
  | 'dose_does_not_match'
  | 'second_check_missing'
  | 'second_check_differs'
  | 'amount_unusual'
  | 'lot_expired'
  | 'lot_too_low'
>

/**
 * Records the dose that was given, in mg: by the prescriber's order, checked by a second person in their own name, after
 * the gate at this very moment. A refused gate puts the session on hold. The database judges clearance, gate, monitor and
 * second check once more.
 */
export async function giveDose(
  occasion: Occasion,
  input: DoseInput,
): Promise<Outcome<null, DoseRefusal>> {
  const { tx, viewer, now } = occasion
  if (!mayGiveDose(viewer)) return refused('not_allowed')
  const session = await sessionAtHand(occasion, input.appointmentId)
  if (!session) return refused('not_found')
  if (session.state !== 'READY') return refused('not_from_here', { state: session.state })
  const order = await heldOrder(occasion, session)
  if (!order) return refused('order_missing')
  if (order.doseMg !== input.doseMg)
    return refused('dose_does_not_match', { ordered: order.doseMg })
  const entered = {
    route: session.route,
    amount: input.doseMg,
    unit: 'mg',
    weightKg: null,
  } as const
  if (doseWarning(entered) !== null && !input.amountChecked)
    return refused('amount_unusual', { mg: input.doseMg })
  const { lot, doseMg } = input
  const second = await standingCheck(occasion, session, { orderId: order.id, doseMg, lot })
  if (second === 'none') return refused('second_check_missing')
  if (second === 'differs') return refused('second_check_differs')
  const old = await baselineRefusal(occasion, session)
  if (old === 'baseline_too_old') return refused(old)
  if (old) {
    await moveTo(occasion, session, 'ON_HOLD', `vitals: ${old}`)
    return refusedAndKept('vitals_not_passed')
  }
  const { timeZone } = await clinicOf(occasion)
  const stock = await stockRefusal(occasion, { lot, doseMg, today: localDate(now, timeZone) })
  if (stock) return refused(stock)
  const gate = await recordGate(occasion, session.appointmentId, 'dose')
  if (gate.decision !== 'proceed') {
    await moveTo(occasion, session, 'ON_HOLD', gate.decision)
    return refusedAndKept('gate_not_passed', { decision: gate.decision })
  }
  const doseId = randomUUID()
  await tx.doseAdministration.createMany({
    data: [
      {
        id: doseId,
        sessionId: session.sessionId,
        clientId: session.clientId,
        orderId: order.id,
        gateId: gate.gateId,
        medication: order.medication,
        route: session.route,
        doseMg,
        lot,
        unitsUsed: input.unitsUsed ?? null,
        givenAt: now,
        secondCheckName: second.name,
        secondCheckId: second.id,
        ...stamp(occasion),
      },
    ],
  })
  await takeFromStock(occasion, { lot, doseMg, doseId })
  await moveTo(occasion, await moveTo(occasion, session, 'DOSED'), 'MONITORING')
  await scheduleAfterDose(occasion, session)
  if (session.route === 'intranasal_esketamine')
    await openReport(occasion, session, { kind: 'monitoring_form' })
  return done(null)
}

/** Minutes before the dose in which the last first reading was taken (clinical rules, D.1). */
const BASELINE_MIN = 30

/** What was measured since the baseline was accepted counts too: a dose is given on values of the last half hour. */
async function baselineRefusal(
  occasion: Occasion,
  session: SessionAtHand,
): Promise<'baseline_too_old' | 'do_not_start' | 'emergency' | null> {
  const { decision, lastAt } = await baselineOf(occasion, session)
  if (decision === 'do_not_start' || decision === 'emergency') return decision
  return lastAt && lastAt >= addMinutes(occasion.now, -BASELINE_MIN) ? null : 'baseline_too_old'
}
