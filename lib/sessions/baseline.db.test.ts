import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runWork } from '@/lib/jobs/run-work'
import { read } from '@/lib/kernel/run'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { checkIn } from './check-in'
import { correctVitalSigns } from './correct-vital-signs'
import { beginRecovery, putOnHold } from './course'
import { giveDose, makeReady } from './dose'
import { sessionHandlers } from './jobs'
import { alertsOf, historyOf } from './testing/history'
import {
  arrival,
  as,
  at,
  checkedIn,
  codeOf,
  dosed,
  doseOf,
  must,
  ready,
  secondLook,
  vitals,
} from './testing/session.fixture'
import { acceptBaseline, recordVitalSigns } from './vital-signs'

let cast: Cast
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Base${turn}`, TUESDAY)
})

const measure = (appointmentId: string, minutes: number, changes = {}) =>
  must(cast.guide, minutes, (o) => recordVitalSigns(o, vitals(appointmentId, changes)))
const accept = async (appointmentId: string, minutes: number) =>
  codeOf(await as(cast.nurse, minutes, (o) => acceptBaseline(o, { appointmentId })))
const give = async (appointmentId: string, minutes: number) =>
  codeOf(await as(cast.prescriber, minutes, (o) => giveDose(o, doseOf(appointmentId))))

describe('the first vital signs', () => {
  test('pain that was there with one set is not gone because the next does not name it; a mistick is taken back', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20, { symptoms: ['chest_pain'] })
    await measure(appointmentId, -14)
    const [{ id } = { id: '' }] = await read(cast.system, ({ tx }) =>
      tx.vitalSigns.findMany({ where: { symptoms: { has: 'chest_pain' } }, select: { id: true } }),
    )
    const mistick = { appointmentId, vitalSignsId: id, reason: 'Ticked the wrong box' }
    await must(cast.guide, -13, (o) => correctVitalSigns(o, mistick))
    expect(await accept(appointmentId, -12)).toBe('done')
    cast = await castOf(`Pain${turn}`, TUESDAY)
    const other = await checkedIn(cast)
    await measure(other, -20, { symptoms: ['chest_pain'] })
    await measure(other, -14)
    expect(await accept(other, -12)).toBe('vitals_not_passed')
    expect((await historyOf(cast, other)).at(-1)).toBe('ON_HOLD')
  })

  test('of before a hold do not count after it: whoever checks in again is measured again', async () => {
    const appointmentId = await checkedIn(cast)
    await measure(appointmentId, -20)
    await must(cast.guide, -18, (o) => putOnHold(o, { appointmentId, reason: 'Wants to wait' }))
    await must(cast.guide, -16, (o) => checkIn(o, arrival(appointmentId)))
    expect(await accept(appointmentId, -15)).toBe('vitals_incomplete')
    await measure(appointmentId, -14)
    expect(await accept(appointmentId, -13)).toBe('done')
  })

  test('are at most half an hour old at the dose, and what was measured meanwhile counts', async () => {
    const appointmentId = await ready(cast)
    await secondLook(cast, appointmentId, 12)
    expect(await give(appointmentId, 16)).toBe('baseline_too_old')
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('READY')
    await measure(appointmentId, 17)
    expect(await give(appointmentId, 18)).toBe('done')
  })

  test('that turn red after they were accepted keep the dose back', async () => {
    const appointmentId = await ready(cast)
    await secondLook(cast, appointmentId)
    await measure(appointmentId, -3, { systolicMmHg: 168 })
    expect(await give(appointmentId, 0)).toBe('vitals_not_passed')
    expect((await historyOf(cast, appointmentId)).at(-1)).toBe('ON_HOLD')
    const again = await as(cast.nurse, 1, (o) => makeReady(o, { appointmentId }))
    expect(codeOf(again)).toBe('not_from_here')
  })
})

test('four hours after the dose a clinician is told that somebody is still here, and not a minute earlier', async () => {
  const appointmentId = await dosed(cast)
  await must(cast.guide, 100, (o) => beginRecovery(o, { appointmentId }))
  const runAt = async (minutes: number) => {
    const works = await read(cast.system, ({ tx }) =>
      tx.dueWork.findMany({
        where: { kind: 'still-here', status: 'due', dueAt: { lte: at(minutes) } },
        select: { id: true, clinicId: true },
      }),
    )
    for (const work of works) await runWork(work, (kind) => sessionHandlers[kind], at(minutes))
  }
  await runAt(239)
  expect(await alertsOf(cast)).toEqual([])
  await runAt(240)
  expect(await alertsOf(cast)).toEqual(['SESSION-STILL-HERE A1 on_call_clinician'])
})
