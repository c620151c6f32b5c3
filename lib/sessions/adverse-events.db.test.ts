import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { read } from '@/lib/kernel/run'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { recordAdverseEvent } from './adverse-event-commands'
import type { AdverseEventInput } from './forms'
import { alertsOf } from './testing/history'
import { dosed, must } from './testing/session.fixture'

let cast: Cast
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Adverse${turn}`, TUESDAY)
})

const event = (appointmentId: string, grade: number, more: Partial<AdverseEventInput> = {}) =>
  must(cast.guide, 30, (o) =>
    recordAdverseEvent(o, {
      appointmentId,
      code: 'nausea',
      grade,
      serious: false,
      relation: 'possible',
      action: 'comfort',
      outcome: 'ongoing',
      ...more,
    }),
  )

describe('an adverse event is told to whom its grade names', () => {
  test('the mild one to nobody, the moderate one to two owners, the gravest to the director too', async () => {
    const appointmentId = await dosed(cast)
    await event(appointmentId, 1)
    expect(await alertsOf(cast)).toEqual([])
    await event(appointmentId, 2)
    expect((await alertsOf(cast)).toSorted()).toEqual([
      'ADVERSE-EVENT A3 clinician',
      'ADVERSE-EVENT A3 guide',
    ])
    await event(appointmentId, 1, { serious: true })
    expect(await alertsOf(cast)).toEqual(
      expect.arrayContaining([
        'ADVERSE-EVENT A1 on_call_clinician',
        'ADVERSE-EVENT A1 medical_director',
      ]),
    )
  })
})

describe('what blocks the next sessions (clinical rules, D.4)', () => {
  const withdrawn = () =>
    read(cast.system, ({ tx }) => tx.clearanceWithdrawal.findMany({ select: { cause: true } }))

  test.each<[string, number, Partial<AdverseEventInput>, boolean]>([
    ['nausea of grade 2: nothing', 2, {}, false],
    ['nausea of grade 3', 3, {}, true],
    ['nausea of grade 1 that is called serious', 1, { serious: true }, true],
    ['an allergic reaction, however mild', 1, { code: 'allergic_reaction' }, true],
  ])('%s', async (_story, grade, more, isBlocked) => {
    await event(await dosed(cast), grade, more)
    expect(await withdrawn()).toHaveLength(isBlocked ? 1 : 0)
  })
})
