import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { stamp } from './occasion'
import { done } from './outcome'
import { act, read } from './run'
import { slowDown } from './throttle'

const now = new Date('2026-05-12T14:00:00Z')
let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Retry', now)
})

describe('a command that the database ended for the sake of another', () => {
  test('runs once more: two that lock the same rows crosswise both succeed, each with one effect', async () => {
    const [lake, hill] = cast.roomIds
    let met = 0
    let meet = () => {}
    const both = new Promise<void>((resolve) => (meet = resolve))
    const crosswise = (first: string | undefined, second: string | undefined, name: string) =>
      act(
        cast.frontDesk,
        async (occasion) => {
          const { tx } = occasion
          await tx.room.create({ data: { name, ...stamp(occasion) } })
          await tx.$queryRaw`SELECT id FROM room WHERE id = ${first}::uuid FOR UPDATE`
          if (++met === 2) meet()
          await both
          await tx.$queryRaw`SELECT id FROM room WHERE id = ${second}::uuid FOR UPDATE`
          return done(name)
        },
        { now },
      )
    const outcomes = await Promise.all([
      crosswise(lake, hill, 'One way'),
      crosswise(hill, lake, 'Other way'),
    ])
    expect(outcomes).toEqual([done('One way'), done('Other way')])
    expect(met).toBe(3)
    const made = await read(
      cast.frontDesk,
      ({ tx }) => tx.room.count({ where: { name: { endsWith: 'way' } } }),
      { now },
    )
    expect(made).toBe(2)
  })
})

describe('a crowd', () => {
  test('of forty commands that each ask a look-up from inside is answered, none waits for itself', async () => {
    const crowd = Array.from({ length: 40 }, () =>
      act(cast.frontDesk, async () => done(await slowDown('crowd', { times: 100, minutes: 1 })), {
        now,
      }),
    )
    expect(await Promise.all(crowd)).toEqual(crowd.map(() => done(0)))
  })

  test('never waits without end: each transaction says how long it may last', async () => {
    const limits = await read(
      cast.frontDesk,
      ({ tx }) => tx.$queryRaw<{ name: string; setting: string }[]>`
        SELECT name, setting FROM pg_settings
         WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY name`,
      { now },
    )
    expect(limits.map(({ setting }) => setting)).toEqual(['15000', '10000', '15000'])
  })
})
