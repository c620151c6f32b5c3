import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { stamp } from './occasion'
import { keyFrom, once, type Wish } from './once'
import { done, type Outcome, refused, refusedAndKept } from './outcome'
import { act, read } from './run'
import type { Viewer } from './viewer'

const now = new Date('2026-05-12T14:00:00Z')
let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Once', now)
})

type Answer = Outcome<{ named: string } | null>

/** Adds a room under a name and answers as told: each call that runs leaves one room. */
const press = (wish: Wish, name: string, answer: () => Answer, viewer: Viewer = cast.frontDesk) =>
  act(
    viewer,
    (occasion) =>
      once(occasion, wish, async () => {
        await occasion.tx.room.create({ data: { name, ...stamp(occasion) } })
        return answer()
      }),
    { now },
  )

const rooms = (name: string) =>
  read(cast.frontDesk, ({ tx }) => tx.room.count({ where: { name } }), { now })

const wish = (key: string, more: Partial<Wish> = {}): Wish => ({
  action: 'clinics.addRoom',
  key,
  input: { name: 'Lake' },
  ...more,
})

describe('one key has one effect', () => {
  test('a form that is sent again after a lost answer is told what the first one did', async () => {
    const send = () => press(wish('again-1'), 'Again', () => done({ named: 'Again' }))
    expect(await send()).toEqual({ ok: true, value: { named: 'Again' } })
    expect(await send()).toEqual({ ok: true, value: { named: 'Again' } })
    expect(await rooms('Again')).toBe(1)
  })

  test('a refusal that left its traces is a refusal the second time too, and never “done”', async () => {
    const send = () =>
      press(wish('hold-1'), 'Hold', () => refusedAndKept('not_now', { minutes: 5 }))
    const first = await send()
    expect(first).toMatchObject({ ok: false, refusal: { code: 'not_now', facts: { minutes: 5 } } })
    expect(await send()).toEqual(first)
    expect(await rooms('Hold')).toBe(1)
  })

  test('a plain refusal leaves nothing, so that the same press may be tried again', async () => {
    await press(wish('plain-1'), 'Plain', () => refused('not_now'))
    expect(await press(wish('plain-1'), 'Plain', () => done(null))).toEqual(done(null))
    expect(await rooms('Plain')).toBe(1)
  })

  test('two presses at once have one effect and one answer', async () => {
    const send = () => press(wish('twice-1'), 'Twice', () => done({ named: 'Twice' }))
    const [one, other] = await Promise.all([send(), send()])
    expect(one).toEqual(other)
    expect(await rooms('Twice')).toBe(1)
  })
})

describe('an old answer is never taken for a new one', () => {
  test.each<[string, Partial<Wish>]>([
    ['what was typed has changed since', { input: { name: 'Sea' } }],
    ['another form sends the key', { action: 'clinics.closeRoom' }],
  ])('where %s, nothing is done and the person is told', async (_when, change) => {
    const key = `change-${Object.keys(change)[0]}`
    await press(wish(key), key, () => done(null))
    const second = await press(wish(key, change), `${key} second`, () => done(null))
    expect(second).toMatchObject({ ok: false, refusal: { code: 'sent_before' } })
    expect(await rooms(`${key} second`)).toBe(0)
  })

  test('another person who sends the same key has their own effect', async () => {
    await press(wish('theirs-1'), 'Mine', () => done({ named: 'Mine' }))
    const theirs = await press(
      wish('theirs-1'),
      'Theirs',
      () => done({ named: 'Theirs' }),
      cast.prescriber,
    )
    expect(theirs).toEqual({ ok: true, value: { named: 'Theirs' } })
  })

  test('what is kept of a wish holds none of its words', async () => {
    await press(wish('quiet-1', { input: { confirmPassword: 'correct horse' } }), 'Quiet', () =>
      done(null),
    )
    const row = await read(
      cast.frontDesk,
      ({ tx }) => tx.actionKey.findFirstOrThrow({ where: { key: 'quiet-1' } }),
      { now },
    )
    expect(JSON.stringify(row.outcome)).not.toMatch(/horse/)
  })
})

test.each<[unknown, string | null]>([
  ['7b0f6a9e-52f7-4a0d-9a9a-0d4f6d0a4c11', '7b0f6a9e-52f7-4a0d-9a9a-0d4f6d0a4c11'],
  ['', null],
  ['short', null],
  ['x'.repeat(101), null],
  ["it's-not-a-key", null],
  [{ not: 'a-string' }, null],
  [null, null],
])('a key is a key of ours, or none: %s', (given, key) => {
  expect(keyFrom(given)).toBe(key)
})
