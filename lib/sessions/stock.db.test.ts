import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Prisma } from '@/generated/prisma/client'
import { hashPassword } from '@/lib/auth/password'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { lookUp } from '@/lib/db/transaction'
import { stamp } from '@/lib/kernel/occasion'
import { read } from '@/lib/kernel/run'
import { TUESDAY, write } from '@/lib/preparation/preparation.fixture'
import { giveDose } from './dose'
import { countStock, receiveStock, returnStock, wasteStock } from './stock'
import { stockOf } from './stock-queries'
import { as, at, codeOf, doseOf, dosed, must, ready, secondLook } from './testing/session.fixture'

let cast: Cast
let turn = 0
const WORD = 'a long word of the nurse'

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Stock${turn}`, TUESDAY)
})

const receive = (mg: number, more = {}) =>
  as(cast.prescriber, -300, (o) =>
    receiveStock(o, { medication: 'Ketamine lozenge', lot: 'K-2207', mg, ...more }),
  )
const stock = async () => {
  const found = await read(cast.administrator, stockOf, { now: at(60) })
  if (!found) throw new Error('No stock')
  return found
}
const ledger = async () =>
  (await stock()).lots[0]?.lines.map(({ kind, changeMg, balanceMg }) =>
    [kind, changeMg, balanceMg].join(' '),
  )
const nurseHasPassword = async () => {
  const hash = await hashPassword(WORD)
  await lookUp(Prisma.sql`SELECT set_first_password(${cast.nurse.personId}::uuid, ${hash})::text`)
  return { colleagueId: cast.nurse.membershipId, colleaguePassword: WORD }
}

describe('every milligram is a row', () => {
  test('received, given with the dose, wasted before a witness, returned, counted by two', async () => {
    await receive(1000)
    await dosed(cast)
    const witness = await nurseHasPassword()
    const lotId = (await stock()).lots[0]?.id ?? ''
    const reason = 'Dropped on the floor'
    const wasted = (word: string) =>
      as(cast.prescriber, 10, (o) =>
        wasteStock(o, { lotId, mg: 100, reason, ...witness, colleaguePassword: word }),
      )
    expect(codeOf(await wasted('a guess'))).toBe('colleague_not_proved')
    expect(codeOf(await wasted(WORD))).toBe('done')
    await must(cast.prescriber, 11, (o) =>
      returnStock(o, { lotId, mg: 300, reason: 'To the supplier' }),
    )
    const count = (countedMg: number, why?: string) =>
      as(cast.prescriber, 20, (o) =>
        countStock(o, { lotId, countedMg, ...witness, ...(why ? { reason: why } : {}) }),
      )
    expect(codeOf(await count(400))).toBe('needs_reason')
    expect(codeOf(await count(400, 'One lozenge is missing'))).toBe('done')
    expect(codeOf(await count(400))).toBe('done')
    expect(await ledger()).toEqual([
      'counted 0 400',
      'counted -100 400',
      'returned -300 500',
      'wasted -100 800',
      'given -100 900',
      'received 1000 1000',
    ])
    const [first] = (await stock()).lots[0]?.lines ?? []
    expect(first).toMatchObject({ by: 'Prescriber', witness: 'Nurse' })
  })

  test('a guide reads no ledger, and an administrator moves nothing', async () => {
    await receive(100)
    expect(await read(cast.guide, stockOf)).toBeNull()
    const moved = await as(cast.administrator, 0, (o) =>
      receiveStock(o, { medication: 'Ketamine lozenge', lot: 'K-1', mg: 10 }),
    )
    expect(codeOf(moved)).toBe('not_allowed')
  })

  test('a lot is one medicine', async () => {
    await receive(100)
    expect(codeOf(await receive(100, { medication: 'Esketamine', lot: ' k-2207' }))).toBe(
      'lot_of_another',
    )
  })
})

describe('a dose comes out of what is there', () => {
  const give = async (appointmentId: string) =>
    codeOf(await as(cast.prescriber, 0, (o) => giveDose(o, doseOf(appointmentId))))

  test('not out of a lot that holds less, or that has expired', async () => {
    await receive(60, { expiresOn: '2026-05-13' })
    const appointmentId = await ready(cast)
    await secondLook(cast, appointmentId)
    expect(await give(appointmentId)).toBe('lot_expired')
    cast = await castOf(`Low${turn}`, TUESDAY)
    await receive(60)
    const another = await ready(cast)
    await secondLook(cast, another)
    expect(await give(another)).toBe('lot_too_low')
    await receive(40)
    expect(await give(another)).toBe('done')
    expect(await ledger()).toEqual(['given -100 0', 'received 40 100', 'received 60 60'])
  })

  test('a lot that was never received is told as such', async () => {
    await dosed(cast)
    expect((await stock()).elsewhere).toEqual([{ lot: 'K-2207', doses: 1, mg: 100 }])
  })
})

describe('the database keeps the balance, whoever writes the row', () => {
  const row = (lotId: string, kind: string, changeMg: number, more = {}) =>
    write(
      cast,
      (o) =>
        o.tx.stockMovement.createMany({
          data: [
            {
              lotId,
              kind,
              changeMg,
              seq: 7,
              balanceMg: 5000,
              reason: 'Because',
              movedAt: o.now,
              ...stamp(o),
              ...more,
            },
          ],
        }),
      at(0),
    )

  test('a balance that somebody writes is not believed, and nothing goes below nothing', async () => {
    await receive(100)
    const lotId = (await stock()).lots[0]?.id ?? ''
    await row(lotId, 'returned', -40)
    expect(await ledger()).toEqual(['returned -40 60', 'received 100 100'])
    await expect(row(lotId, 'returned', -61)).rejects.toThrow(/less than nothing/)
    await expect(row(lotId, 'wasted', -10)).rejects.toThrow(/stock_movement_is_witnessed/)
  })

  test('twenty takings at once of a lot for ten: ten rows, none below nothing', async () => {
    await receive(100)
    const lotId = (await stock()).lots[0]?.id ?? ''
    const taken = await Promise.all(
      Array.from({ length: 20 }, () =>
        as(cast.prescriber, 0, (o) => returnStock(o, { lotId, mg: 10, reason: 'To the supplier' })),
      ),
    )
    expect(taken.filter(({ ok }) => ok)).toHaveLength(10)
    expect((await stock()).lots[0]?.balanceMg).toBe(0)
  })
})
