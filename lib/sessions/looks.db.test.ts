import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runWork } from '@/lib/jobs/run-work'
import { stamp } from '@/lib/kernel/occasion'
import { read } from '@/lib/kernel/run'
import { TUESDAY, write } from '@/lib/preparation/preparation.fixture'
import { escalate } from './call-for-help'
import { beginRecovery } from './course'
import { sessionHandlers } from './jobs'
import { alertsOf } from './testing/history'
import { at, dosed, must } from './testing/session.fixture'

let cast: Cast
let appointmentId: string
let turn = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  turn += 1
  cast = await castOf(`Looks${turn}`, TUESDAY)
})

/** Does every look check that has come due by then. */
async function runChecksAt(minutes: number): Promise<void> {
  const works = await read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({
      where: { kind: { startsWith: 'look-missed' }, status: 'due', dueAt: { lte: at(minutes) } },
      orderBy: { dueAt: 'asc' },
      select: { id: true, clinicId: true },
    }),
  )
  for (const work of works) await runWork(work, (kind) => sessionHandlers[kind], at(minutes))
}

const dueChecks = () =>
  read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({
      where: { kind: { startsWith: 'look-missed' }, status: 'due' },
      orderBy: { dueAt: 'asc' },
      select: { dueAt: true },
    }),
  ).then((rows) => rows.map(({ dueAt }) => (dueAt.getTime() - at(0).getTime()) / 60_000))

const look = (minutes: number) =>
  write(
    cast,
    async (occasion) => {
      const session = await occasion.tx.treatmentSession.findFirstOrThrow({
        where: { appointmentId },
        select: { id: true, clientId: true },
      })
      await occasion.tx.monitorLook.createMany({
        data: [
          {
            id: randomUUID(),
            sessionId: session.id,
            clientId: session.clientId,
            state: 'resting',
            entryId: randomUUID(),
            lookedAt: at(minutes),
            ...stamp(occasion),
          },
        ],
      })
    },
    at(minutes),
  )

describe('a look that does not come', () => {
  beforeEach(async () => {
    appointmentId = await dosed(cast, 'at_home')
  })

  test('is told to the guide after 20 minutes, to the clinician after 25 and as an emergency after 30, each once', async () => {
    await runChecksAt(19)
    expect(await alertsOf(cast)).toEqual([])
    await runChecksAt(20)
    expect(await alertsOf(cast)).toEqual(['LOOK-MISSED-GUIDE A2 guide'])
    await runChecksAt(25)
    await runChecksAt(60)
    expect(await alertsOf(cast)).toEqual([
      'LOOK-MISSED-GUIDE A2 guide',
      'LOOK-MISSED-CLINICIAN A1 on_call_clinician',
      'LOOK-MISSED-EMERGENCY A1 on_call_clinician',
    ])
  })

  test('is not missed where the monitor looked in meanwhile: the checks move on from that look', async () => {
    await look(14)
    await runChecksAt(25)
    expect(await alertsOf(cast)).toEqual([])
    expect(await dueChecks()).toEqual([30, 34, 39])
    await runChecksAt(34)
    expect(await alertsOf(cast)).toEqual(['LOOK-MISSED-GUIDE A2 guide'])
  })

  test('a second look that is missed is told again', async () => {
    await runChecksAt(20)
    await look(22)
    await runChecksAt(42)
    await runChecksAt(45)
    expect(
      (await alertsOf(cast)).filter((each) => each.startsWith('LOOK-MISSED-GUIDE')),
    ).toHaveLength(2)
  })

  test('during a call for help nobody is told again, and the watching goes on after it', async () => {
    await must(cast.guide, 10, (o) => escalate(o, { appointmentId, trigger: 'alarm_value' }))
    await runChecksAt(25)
    expect((await alertsOf(cast)).filter((each) => each.startsWith('LOOK'))).toEqual([])
    await must(cast.guide, 30, (o) => beginRecovery(o, { appointmentId }))
    await runChecksAt(60)
    expect((await alertsOf(cast)).filter((each) => each.startsWith('LOOK'))).toHaveLength(3)
  })
})

test('in the clinic nobody waits for looks', async () => {
  appointmentId = await dosed(cast)
  expect(await dueChecks()).toEqual([])
})
