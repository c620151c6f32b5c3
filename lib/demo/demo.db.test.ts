import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { useEnvironment } from '@/lib/env'
import { schedule } from '@/lib/jobs/schedule'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { idle } from '@/lib/kernel/form-state'
import { queueMail } from '@/lib/mail/outbox'
import { now } from '@/lib/time/clock'
import { addHours } from '@/lib/time/instant'
import * as actions from './actions'
import { demoBanner } from './banner'
import { clockTargets } from './clock-targets'
import { entryOf } from './enter'
import { localMailbox } from './mailbox'
import { moveClock } from './move-clock'

/** Outside Next, its navigation is the browser's; the server's own is taken instead. */
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'))
vi.mock('next-intl/server', () => ({ getTranslations: async () => (key: string) => key }))

await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Demo', await now())
})
beforeEach(() => useEnvironment({ STILLWATER_MODE: 'test' }))

describe("a visitor moves the demonstration's clock", () => {
  test('every offered target lies ahead, and the first is an hour on', async () => {
    const at = await now()
    const targets = await clockTargets()
    expect(targets.map(({ kind }) => kind)).toEqual(['hour', 'tomorrow'])
    expect(targets.every(({ to }) => to > at)).toBe(true)
  })

  test('forward only, and not beyond what anyone has planned', async () => {
    expect(await moveClock(addHours(await now(), -1))).toEqual({
      ok: false,
      refusal: { code: 'not_forward' },
    })
    expect(await moveClock(addHours(await now(), 24 * 400))).toEqual({
      ok: false,
      refusal: { code: 'too_far' },
    })
  })

  test('what comes due on the way is dealt with before the page is shown again', async () => {
    await act(cast.system, async (occasion) => {
      await schedule(occasion, [
        {
          kind: 'reminder-25h',
          subjectKind: 'appointment',
          subjectId: randomUUID(),
          dueAt: addHours(occasion.now, 3),
        },
      ])
      return done(null)
    })
    const outcome = await moveClock(addHours(await now(), 4))
    expect(outcome).toMatchObject({ ok: true, value: { works: 1 } })
    const rows = await read(cast.system, ({ tx }) =>
      tx.dueWork.findMany({ select: { status: true } }),
    )
    expect(rows).toEqual([{ status: 'cancelled' }])
  })
})

test('the mailbox shows what these people were sent, newest first', async () => {
  for (const body of ['first', 'second'])
    await act(cast.system, async (occasion) => {
      await queueMail(occasion, { to: 'june@demo.example', subject: 'Hello', body })
      return done(null)
    })
  expect((await localMailbox()).map(({ body }) => body)).toEqual(['second', 'first'])
})

test('only an active member of a demonstration clinic can be entered', async () => {
  expect(await entryOf(cast.guide.membershipId)).toMatchObject({
    personId: cast.guide.personId,
    roles: ['guide'],
  })
  expect(await entryOf(randomUUID())).toBeNull()
})

describe('in production none of it exists', () => {
  beforeEach(() => useEnvironment({ STILLWATER_MODE: 'production' }))

  test.each([
    ['entering', actions.enterAction],
    ['moving the clock', actions.moveClockAction],
    ['moving it exactly', actions.moveClockExactlyAction],
  ])('%s answers as an address that is not there', async (_what, action) => {
    await expect(action(idle, new FormData())).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
  })

  test('nobody can be entered, the clock does not move, and no bar says a time', async () => {
    expect(await entryOf(cast.guide.membershipId)).toBeNull()
    expect(await moveClock(addHours(await now(), 1))).toMatchObject({ ok: false })
    expect(await demoBanner('UTC')).toBeNull()
  })
})
