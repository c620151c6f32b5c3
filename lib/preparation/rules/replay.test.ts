import { describe, expect, test } from 'vitest'
import { gateCaseSchema } from '../case-schema'
import { DEFAULT_PROTOCOL } from '../protocol'
import { ALL_CLEAR, matchKnown, taken, yesterday } from './gate.fixture'
import { type GateThen, heldBy } from './replay'

const thenWith = (changes: object, findings: GateThen['findings'] = []): GateThen => ({
  facts: gateCaseSchema.parse({ ...ALL_CLEAR, ...changes }),
  findings,
  at: new Date('2026-05-14T13:55:00-04:00'),
})
const held = (then: GateThen, settings: object = {}) =>
  heldBy(then, { ...DEFAULT_PROTOCOL, ...settings }, matchKnown)?.findings.map(
    ({ rule, reason, subject }) => [rule, reason, subject].filter(Boolean).join(' '),
  ) ?? null

describe('what other settings would have found on the same facts', () => {
  const twoAtNight = {
    medications_taken: ['alprazolam', 'lorazepam'].map((name) => ({
      name,
      last: { at: '2026-05-13T22:00:00-04:00', precision: 'exact' },
    })),
  }
  const bzd = { rule: 'PRE-BZD', reason: 'too_recent' } as const

  test.each<[string, GateThen, object, string[] | null]>([
    ['nothing under the same settings', thenWith({}), {}, null],
    ['a longer fast would have held it', thenWith({}), { foodWindowH: 6 }, ['PRE-FOOD too_recent']],
    [
      'what a person decided about is not new',
      thenWith({}, [{ rule: 'PRE-FOOD', reason: 'too_recent' }]),
      { foodWindowH: 6 },
      null,
    ],
    [
      'another reason of the same rule is',
      thenWith({}, [{ rule: 'PRE-FOOD', reason: 'time_unknown' }]),
      { foodWindowH: 6 },
      ['PRE-FOOD too_recent'],
    ],
    [
      'another rule with the same reason is',
      thenWith({}, [{ rule: 'PRE-LIQ', reason: 'too_recent' }]),
      { foodWindowH: 6 },
      ['PRE-FOOD too_recent'],
    ],
    [
      'a decision about one medicine says nothing of the other',
      thenWith(twoAtNight, [{ ...bzd, subject: 'alprazolam' }]),
      {},
      ['PRE-BZD too_recent lorazepam'],
    ],
    [
      'decisions about both leave nothing',
      thenWith(twoAtNight, [
        { ...bzd, subject: 'alprazolam' },
        { ...bzd, subject: 'lorazepam' },
      ]),
      {},
      null,
    ],
    [
      'a decision beside a new finding leaves the new one',
      thenWith(taken('alprazolam', yesterday('22:00')), [{ ...bzd, subject: 'alprazolam' }]),
      { foodWindowH: 6 },
      ['PRE-FOOD too_recent'],
    ],
  ])('%s', (_story, then, settings, found) => {
    expect(held(then, settings)).toEqual(found)
  })
})
