import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { act } from '@/lib/kernel/run'
import { done } from '@/lib/kernel/outcome'
import { stamp } from '@/lib/kernel/occasion'
import { type Cast, castOf } from './testing/cast'
import { testDatabase } from './testing/database'

let cast: Cast
const now = new Date('2026-05-12T14:00:00Z')

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Quiet', now)
})

test.each<[string, (name: string) => object]>([
  ['that the client cannot make', (name) => ({ name, unknownColumn: 'x' })],
  ['that the database refuses', (name) => ({ name, id: 'not-an-id' })],
  ['that is there already', () => ({ name: 'Harbor' })],
])('an error of a call %s tells nothing of its input', async (_what, data) => {
  const secret = `grief-${randomUUID()}`
  const failing = act(
    cast.frontDesk,
    async (occasion) => {
      const row = { ...data(secret), ...stamp(occasion), recordedByName: secret }
      await occasion.tx.room.createMany({ data: [row as never] })
      return done(null)
    },
    { now },
  )
  const error: unknown = await failing.catch((caught: unknown) => caught)
  expect(error).toBeInstanceOf(Error)
  expect(`${String(error)} ${(error as Error).stack}`).not.toMatch(/grief/)
})
