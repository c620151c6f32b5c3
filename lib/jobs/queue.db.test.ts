import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { now } from '@/lib/time/clock'
import { openQueue } from './queue'
import { schedule } from './schedule'

const database = await testDatabase()
const root = new Client({ connectionString: database.address('root') })

test('two processes hand over the same work, and the queue tries it once a turn until it is seen to have failed', async () => {
  await root.connect()
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
  const kept = await root.query('select output::text from pgboss.job where output is not null')
  expect(kept.rows).toHaveLength(1)
  expect(JSON.stringify(kept.rows)).not.toContain('No handler')
  await Promise.all([one.stop(), other.stop(), root.end()])
})
