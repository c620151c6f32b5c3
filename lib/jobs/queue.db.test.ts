import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { now } from '@/lib/time/clock'
import { openQueue } from './queue'
import { schedule } from './schedule'

await testDatabase()

test('two processes hand over the same work, and the queue tries it once a turn until it is seen to have failed', async () => {
  const cast = await castOf('Queue', await now())
  await act(cast.system, async (occasion) => {
    await schedule(occasion, [
      {
        kind: 'unknown',
        subjectKind: 'appointment',
        subjectId: randomUUID(),
        dueAt: occasion.now,
      },
    ])
    return done(null)
  })
  const [one, other] = await Promise.all([openQueue(), openQueue()])
  const attempts = () =>
    read(cast.system, ({ tx }) => tx.dueWork.findFirstOrThrow({ select: { attempts: true } }))
  for (let i = 0; i < 20 && (await attempts()).attempts === 0; i++) {
    await Promise.all([one.handOver(), other.handOver()])
    await pause(50)
  }
  await Promise.all([one.handOver(), other.handOver()])
  await pause(200)
  expect(await attempts()).toEqual({ attempts: 1 })
  await Promise.all([one.stop(), other.stop()])
})
