import { randomUUID } from 'node:crypto'
import type { Cast } from '@/lib/db/testing/cast'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { addMinutes } from '@/lib/time/instant'
import { answerChecklist } from './answer-checklist'
import { recordGate } from './gate'
import { answers, TWO_PM, write } from './preparation.fixture'

const UNTIL_READY = [
  'SCHEDULED',
  'PRECHECK_OPEN',
  'PRECHECK_DONE',
  'CHECKED_IN',
  'BASELINE_DONE',
  'READY',
]

/** Writes the next moves of a session's history. */
export async function moves(
  occasion: Occasion,
  session: { readonly sessionId: string; readonly clientId: string; readonly seq: number },
  from: string | null,
  states: readonly string[],
): Promise<void> {
  for (const [index, toState] of states.entries())
    await occasion.tx.sessionTransition.createMany({
      data: [
        {
          id: randomUUID(),
          sessionId: session.sessionId,
          clientId: session.clientId,
          seq: session.seq + index,
          fromState: index === 0 ? from : (states[index - 1] ?? null),
          toState,
          at: occasion.now,
          actorRole: 'clinician',
          ruleVersions: {},
          ...stamp(occasion),
        },
      ],
    })
}

/** A "proceed" that no rule said, to see whether the database stands by itself. */
async function forgedGate(occasion: Occasion, appointmentId: string): Promise<{ gateId: string }> {
  const { gateId, result } = await recordGate(occasion, appointmentId, 'dose')
  const id = randomUUID()
  const { id: _, ...row } = await occasion.tx.gateEvaluation.findFirstOrThrow({
    where: { id: gateId },
  })
  await occasion.tx.gateEvaluation.createMany({
    data: [
      {
        ...row,
        id,
        decision: 'proceed',
        findings: { findings: [], notes: [] },
        facts: JSON.parse(JSON.stringify(result.facts)) as object,
      },
    ],
  })
  return { gateId: id }
}

/** A session at home whose dose was given, at two if not said otherwise, through every guard of the database. */
export async function dosedSession(
  cast: Cast,
  appointmentId: string,
  { at = TWO_PM, gate = 'asked' }: { readonly at?: Date; readonly gate?: 'asked' | 'forged' } = {},
): Promise<string> {
  const { clientId } = cast.client
  const before = addMinutes(at, -60)
  await write(cast, (o) => answerChecklist(o, answers(appointmentId)), before)
  return write(
    cast,
    async (occasion) => {
      const { tx } = occasion
      const [sessionId, orderId, secondCheckId] = [randomUUID(), randomUUID(), randomUUID()]
      const whose = { clientId, ...stamp(occasion) }
      const signature = await tx.consentSignature.findFirstOrThrow({
        where: { clientId },
        select: { id: true },
      })
      await tx.doseOrder.createMany({
        data: [
          {
            id: orderId,
            medication: 'ketamine lozenge',
            route: 'sublingual',
            doseMg: 100,
            intervalDays: 7,
            validUntil: addMinutes(at, 6000),
            signerName: 'Prescriber',
            signerCredential: 'prescriber',
            signedAt: occasion.now,
            ...whose,
          },
        ],
      })
      await tx.treatmentSession.createMany({
        data: [
          {
            id: sessionId,
            appointmentId,
            orderId,
            setting: 'at_home',
            route: 'sublingual',
            openedAt: occasion.now,
            ...whose,
          },
        ],
      })
      await moves(occasion, { sessionId, clientId, seq: 1 }, null, UNTIL_READY)
      await tx.sessionCheckIn.createMany({
        data: [
          {
            id: randomUUID(),
            sessionId,
            identifiers: ['name', 'date of birth'],
            locationConfirmed: true,
            monitorPresent: true,
            clothed: true,
            consentSignatureId: signature.id,
            at: occasion.now,
            ...whose,
          },
        ],
      })
      const { gateId } =
        gate === 'asked'
          ? await recordGate(occasion, appointmentId, 'dose')
          : await forgedGate(occasion, appointmentId)
      await tx.doseSecondCheck.createMany({
        data: [
          {
            id: secondCheckId,
            sessionId,
            orderId,
            checkerId: cast.nurse.membershipId,
            checkerName: 'Nurse',
            method: 'own_sign_in',
            doseMg: 100,
            lot: 'LOT-1',
            checkedAt: occasion.now,
            ...whose,
          },
        ],
      })
      await tx.doseAdministration.createMany({
        data: [
          {
            id: randomUUID(),
            sessionId,
            orderId,
            gateId,
            medication: 'ketamine lozenge',
            route: 'sublingual',
            doseMg: 100,
            lot: 'LOT-1',
            givenAt: occasion.now,
            secondCheckName: 'Nurse',
            secondCheckId,
            ...whose,
          },
        ],
      })
      await moves(occasion, { sessionId, clientId, seq: 7 }, 'READY', ['DOSED', 'MONITORING'])
      return sessionId
    },
    at,
  )
}
