import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { hashPassword } from '@/lib/auth/password'
import { withdraw } from '@/lib/booking/booking.fixture'
import { stopOrder } from '@/lib/booking/order-dose'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { lookUp } from '@/lib/db/transaction'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { recordGate } from '@/lib/preparation/gate'
import { TUESDAY, write } from '@/lib/preparation/preparation.fixture'
import { withdrawClearance } from '@/lib/screening/withdrawal'
import { giveDose } from './dose'
import { moveTo } from './move'
import { sessionAtHand } from './session-row'
import { dosesOf, historyOf } from './testing/history'
import { checkDose, checkDoseHere } from './second-check'
import { as, at, codeOf, doseOf, must, ready, secondLook } from './testing/session.fixture'

let cast: Cast
let appointmentId: string
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Dose${turn}`, TUESDAY)
  appointmentId = await ready(cast)
  await secondLook(cast, appointmentId)
})

const clearanceOf = () =>
  read(cast.system, ({ tx }) =>
    tx.screeningDetermination.findFirstOrThrow({
      where: { clientId: cast.client.clientId },
      select: { id: true },
    }),
  )
const give = (minutes: number, changes = {}) =>
  as(cast.prescriber, minutes, (o) => giveDose(o, doseOf(appointmentId, changes)))

describe('a dose is by the order, seen twice, by somebody who may', () => {
  test('an amount that is not the order is refused and says what was ordered', async () => {
    expect(await give(0, { doseMg: 200 })).toMatchObject({
      refusal: { code: 'dose_does_not_match', facts: { ordered: 100 } },
    })
  })

  test('nobody checks their own dose: another person did, at their own sign-in', async () => {
    expect(codeOf(await give(0))).toBe('done')
    cast = await castOf(`Alone${turn}`, TUESDAY)
    appointmentId = await ready(cast)
    expect(codeOf(await give(0))).toBe('second_check_missing')
    await must(cast.prescriber, 0, (o) =>
      checkDose(o, { appointmentId, doseMg: 100, lot: 'K-2207' }),
    )
    expect(codeOf(await give(0))).toBe('second_check_missing')
  })

  test('another lot than the one that was checked is asked about', async () => {
    expect(codeOf(await give(0, { lot: 'K-9999' }))).toBe('second_check_differs')
    expect(codeOf(await give(0, { lot: ' k-2207 ' }))).toBe('done')
  })

  test('a check counts for ten minutes', async () => {
    expect(codeOf(await give(7))).toBe('second_check_missing')
    await secondLook(cast, appointmentId, 7)
    expect(codeOf(await give(8))).toBe('done')
  })

  test('who checks another amount than was ordered is told so, and who may not sit there checks nothing', async () => {
    const look = (viewer: StaffViewer, doseMg: number) =>
      as(viewer, -3, (o) => checkDose(o, { appointmentId, doseMg, lot: 'K-2207' }))
    expect(codeOf(await look(cast.guide, 90))).toBe('check_does_not_match')
    expect(codeOf(await look(cast.guide, 100))).toBe('done')
    expect(codeOf(await look(cast.frontDesk, 100))).toBe('not_allowed')
  })

  test('at the giver’s device the colleague’s own password counts, and nothing else', async () => {
    cast = await castOf(`Here${turn}`, TUESDAY)
    appointmentId = await ready(cast)
    const hash = await hashPassword('a long word of the nurse')
    await lookUp(Prisma.sql`SELECT set_first_password(${cast.nurse.personId}::uuid, ${hash})`)
    const here = (colleagueId: string, colleaguePassword: string) =>
      as(cast.prescriber, -2, (o) =>
        checkDoseHere(o, {
          appointmentId,
          doseMg: 100,
          lot: 'K-2207',
          colleagueId,
          colleaguePassword,
        }),
      )
    const { membershipId } = cast.nurse
    expect(codeOf(await here(membershipId, 'a guess'))).toBe('colleague_not_proved')
    expect(codeOf(await here(cast.prescriber.membershipId, 'x'))).toBe('colleague_not_known')
    expect(codeOf(await here(cast.frontDesk.membershipId, 'x'))).toBe('colleague_not_known')
    expect(codeOf(await give(0))).toBe('second_check_missing')
    expect(codeOf(await here(membershipId, 'a long word of the nurse'))).toBe('done')
    expect(codeOf(await give(0))).toBe('done')
  })

  test('a guide gives no dose', async () => {
    const outcome = await as(cast.guide, 0, (o) => giveDose(o, doseOf(appointmentId)))
    expect(codeOf(outcome)).toBe('not_allowed')
  })

  test('an order that was stopped a minute ago is no order', async () => {
    const order = await read(cast.system, ({ tx }) =>
      tx.doseOrder.findFirstOrThrow({
        where: { clientId: cast.client.clientId },
        select: { id: true },
      }),
    )
    await must(cast.prescriber, -1, (o) => stopOrder(o, { orderId: order.id }))
    expect(codeOf(await give(0))).toBe('order_missing')
  })

  test('an amount outside the range for typing errors is asked about, even where it was ordered so', async () => {
    await write(cast, ({ tx }) =>
      tx.doseOrder.updateMany({
        where: { clientId: cast.client.clientId },
        data: { doseMg: 1000 },
      }),
    )
    await must(cast.nurse, -1, (o) => checkDose(o, { appointmentId, doseMg: 1000, lot: 'K-2207' }))
    expect(codeOf(await give(0, { doseMg: 1000 }))).toBe('amount_unusual')
    expect(codeOf(await give(0, { doseMg: 1000, amountChecked: true }))).toBe('done')
  })
})

describe('the gate is asked at the very moment', () => {
  test('a clearance that was withdrawn in between: no dose, on hold, and that stays written', async () => {
    await must(cast.prescriber, -1, (o) =>
      withdrawClearance(o, { clientId: cast.client.clientId, cause: 'new_symptom' }),
    )
    expect(await give(0)).toMatchObject({ refusal: { code: 'gate_not_passed' }, kept: true })
    expect(await dosesOf(cast, appointmentId)).toBe(0)
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('ON_HOLD')
    const gates = await read(cast.system, ({ tx }) =>
      tx.gateEvaluation.findMany({
        where: { appointmentId },
        orderBy: [{ evaluatedAt: 'asc' }, { recordedAt: 'asc' }],
        select: { purpose: true, decision: true },
      }),
    )
    expect(gates.at(-1)).toEqual({ purpose: 'dose', decision: 'do_not_start' })
  })

  test('two presses give one dose, and the second says where the session is', async () => {
    const codes = (await Promise.all([give(0), give(0)])).map(codeOf)
    expect(codes.toSorted()).toEqual(['done', 'not_from_here'])
    expect(await dosesOf(cast, appointmentId)).toBe(1)
    expect((await historyOf(cast, appointmentId)).slice(-3)).toEqual([
      'READY',
      'DOSED',
      'MONITORING',
    ])
  })
})

describe('the database refuses a dose on its own, whoever writes the row', () => {
  /** Writes a dose row as the application's database role, past every rule in the code. */
  const writeDose = (minutes: number, gateId: string, own = {}) =>
    act(
      cast.prescriber,
      async (occasion) => {
        const { tx } = occasion
        const session = await tx.treatmentSession.findFirstOrThrow({
          where: { appointmentId },
          select: { id: true, orderId: true },
        })
        const secondCheckId = randomUUID()
        const check = {
          id: secondCheckId,
          sessionId: session.id,
          clientId: cast.client.clientId,
          orderId: session.orderId ?? '',
          checkerId: cast.nurse.membershipId,
          checkerName: 'Nurse',
          method: 'password_here',
          doseMg: 100,
          lot: 'K-1',
          checkedAt: occasion.now,
          ...stamp(occasion),
          ...own,
        }
        await tx.doseSecondCheck.createMany({ data: [check] })
        await tx.doseAdministration.createMany({
          data: [
            {
              id: randomUUID(),
              sessionId: session.id,
              clientId: cast.client.clientId,
              orderId: session.orderId ?? '',
              gateId,
              medication: 'ketamine lozenge',
              route: 'sublingual',
              doseMg: 100,
              lot: 'K-1',
              givenAt: occasion.now,
              secondCheckName: 'Nurse',
              secondCheckId,
              ...stamp(occasion),
            },
          ],
        })
        return done(null)
      },
      { now: at(minutes) },
    )
  const gateAt = (minutes: number, purpose: 'check_in' | 'dose' = 'dose') =>
    must(cast.nurse, minutes, async (o) => done(await recordGate(o, appointmentId, purpose)))

  test('with a gate that is 31 minutes old', async () => {
    const { gateId } = await gateAt(0)
    await expect(writeDose(31, gateId)).rejects.toThrow(/last 30 minutes/)
    await writeDose(30, gateId)
  })

  test('with a gate that was asked for the check-in', async () => {
    const { gateId } = await gateAt(0, 'check_in')
    await expect(writeDose(0, gateId)).rejects.toThrow(/last 30 minutes/)
  })

  test('with a gate that did not say proceed', async () => {
    const id = randomUUID()
    await write(
      cast,
      (occasion) =>
        occasion.tx.gateEvaluation.createMany({
          data: [
            {
              id,
              clientId: cast.client.clientId,
              appointmentId,
              purpose: 'dose',
              decision: 'delay_until',
              findings: [],
              facts: {},
              evaluatedAt: at(0),
              evaluatorVersion: 1,
              ...stamp(occasion),
            },
          ],
        }),
      at(0),
    )
    await expect(writeDose(0, id)).rejects.toThrow(/last 30 minutes/)
  })

  test('without a clearance', async () => {
    const { gateId } = await gateAt(0)
    await withdraw(cast, cast.client.clientId, (await clearanceOf()).id)
    await expect(writeDose(0, gateId)).rejects.toThrow(/clearance/)
  })

  test('at home, without a monitor who is named', async () => {
    cast = await castOf(`Alone${turn}`, TUESDAY)
    appointmentId = await ready(cast, 'at_home')
    const { gateId } = await gateAt(0)
    await write(cast, ({ tx }) =>
      tx.sessionMonitor.updateMany({ where: { appointmentId }, data: { withdrawnAt: at(-1) } }),
    )
    await expect(writeDose(0, gateId)).rejects.toThrow(/monitor/)
  })

  test.each([
    ['of another amount', () => ({ doseMg: 90 })],
    ['of another lot', () => ({ lot: 'K-2' })],
    ['that is eleven minutes old', () => ({ checkedAt: at(-11) })],
    [
      'of the giver themself',
      () => ({ checkerId: cast.prescriber.membershipId, method: 'own_sign_in' }),
    ],
    ['of somebody who does not treat', () => ({ checkerId: cast.frontDesk.membershipId })],
  ])('with a second check %s', async (_what, own) => {
    const { gateId } = await gateAt(0)
    await expect(writeDose(0, gateId, own())).rejects.toThrow(/second person/)
  })

  test('with a second check that somebody wrote in another’s name', async () => {
    const { gateId } = await gateAt(0)
    await expect(writeDose(0, gateId, { method: 'own_sign_in' })).rejects.toThrow(/own name/)
  })

  test('in a session that is not ready', async () => {
    const { gateId } = await gateAt(0)
    await writeDose(0, gateId)
    await must(cast.nurse, 0, async (o) => {
      const session = await sessionAtHand(o, appointmentId)
      if (!session) throw new Error('No session')
      await moveTo(o, session, 'DOSED')
      return done(null)
    })
    await expect(writeDose(1, gateId)).rejects.toThrow(/ready/)
  })
})
