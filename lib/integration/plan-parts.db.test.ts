import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Occasion } from '@/lib/kernel/occasion'
import type { Outcome, Refusal } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { addHabit, addSupport, logHabit, restHabit, setAround, takeOffSupport } from './plan-parts'
import { planOf } from './plan-queries'

const now = new Date('2026-05-16T14:00:00Z')
await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Parts', now)
})

const by = <Value>(
  command: (o: Occasion<ClientViewer>) => Promise<Outcome<Value>>,
  at = now,
  viewer = cast.client,
) => act<ClientViewer, Value, Refusal>(viewer, command, { now: at })
const plan = (viewer: Viewer = cast.client) =>
  read(viewer, (o) => planOf(o, cast.client.clientId), { now })

describe('tiny habits', () => {
  test('count the times somebody showed up; saying it twice a day counts once, and "not today" takes nothing away', async () => {
    await by((o) =>
      addHabit(o, { cue: 'I brush my teeth', tinyAction: 'open the window', days: [5, 1, 1] }),
    )
    const [habit] = (await plan())?.habits ?? []
    expect(habit).toMatchObject({ days: [1, 5], timesShownUp: 0, lastAnswer: null })
    const say = (answer: 'done' | 'not_today' | 'skip_kindly', at: Date) =>
      by((o) => logHabit(o, { habitId: habit?.id ?? '', answer }), at)
    await say('done', now)
    await say('done', addHours(now, 2))
    await say('not_today', addHours(now, 24))
    await say('done', addHours(now, 24 * 9))
    expect((await plan())?.habits[0]).toMatchObject({
      timesShownUp: 2,
      lastAnswer: { on: '2026-05-25', answer: 'done' },
    })
  })

  test('the day is the one where the client lives', async () => {
    const [habit] = (await plan())?.habits ?? []
    const lateEvening = new Date('2026-06-01T03:30:00Z')
    await by((o) => logHabit(o, { habitId: habit?.id ?? '', answer: 'done' }), lateEvening)
    expect((await plan())?.habits[0]?.lastAnswer?.on).toBe('2026-05-31')
  })

  test('one may rest and be taken up again; nobody else touches it', async () => {
    const habitId = (await plan())?.habits[0]?.id ?? ''
    await by((o) => restHabit(o, { habitId }))
    expect((await plan())?.habits[0]?.resting).toBe(true)
    await by((o) => restHabit(o, { habitId }))
    expect((await plan())?.habits[0]?.resting).toBe(false)
    const other = await by(
      (o) => logHabit(o, { habitId, answer: 'done' }),
      addHours(now, 1),
      cast.otherClient,
    )
    expect(other).toMatchObject({ refusal: { code: 'not_found' } })
  })
})

test('people beside somebody are written down and taken off', async () => {
  await by((o) => addSupport(o, { kind: 'friend', contact: 'Mira, 555 0101', whatFor: 'Walks' }))
  const [one] = (await plan())?.support ?? []
  expect(one).toMatchObject({ kind: 'friend', contact: 'Mira, 555 0101', whatFor: 'Walks' })
  await by((o) => takeOffSupport(o, { supportId: one?.id ?? '' }))
  expect((await plan())?.support).toEqual([])
})

test('feelings, body, what matters and a day to look again are kept sealed, and the guide reads them', async () => {
  await by((o) =>
    setAround(o, { feelings: 'Softer than before', focus: 'Mornings', reviewOn: '2026-06-01' }),
  )
  expect(await plan(cast.guide)).toMatchObject({
    feelings: 'Softer than before',
    bodyNotes: null,
    focus: 'Mornings',
    reviewOn: '2026-06-01',
  })
  expect(await plan(cast.frontDesk)).toBeNull()
  const rows = await read(cast.system, ({ tx }) =>
    tx.integrationPlan.findMany({ select: { feelings: true } }),
  )
  expect(Buffer.from(rows[0]?.feelings ?? []).toString()).not.toContain('Softer')
  await by((o) => setAround(o, {}))
  expect(await plan()).toMatchObject({ feelings: null, focus: null, reviewOn: null })
})
