import { expect, test } from 'vitest'
import { openPartsOf } from './parts'

const now = new Date('2026-05-14T18:00:00Z')
const calm: Parameters<typeof openPartsOf>[0] = {
  state: 'MONITORING',
  setting: 'in_clinic',
  gate: null,
  ordered: true,
  monitor: null,
  note: { version: 0, body: '', by: null, versions: [], signed: null, addenda: [] },
  adverse: [],
  happened: [],
  now,
}
const open = (facts: Partial<typeof calm>) => [...openPartsOf({ ...calm, ...facts })]

const event = {
  id: 'a',
  code: 'vomiting',
  grade: 2,
  serious: false,
  action: 'none',
  relation: 'possible',
  onsetAt: now,
  endedAt: null,
  by: 'Nurse',
  detail: null,
} as const
const called = (minutesAgo: number) => [
  {
    kind: 'event',
    key: 'e',
    at: new Date(now.getTime() - minutesAgo * 60_000),
    by: 'Nurse',
    event: 'video_lost',
    detail: null,
  } as const,
]

test('a calm session calls from no part', () => {
  expect(open({})).toEqual([])
})

test('an adverse event calls from now until it is over', () => {
  expect(open({ adverse: [event] })).toEqual(['now'])
  expect(open({ adverse: [{ ...event, endedAt: now }] })).toEqual([])
})

test('a ladder calls from now for as long as it is climbed', () => {
  expect(open({ happened: called(44) })).toEqual(['now'])
  expect(open({ happened: called(46) })).toEqual([])
})

test('an unsigned note calls once the client has left', () => {
  expect(open({ state: 'POST_OPEN' })).toEqual(['note'])
  const signed = { name: 'T', credential: 'NP', at: now }
  expect(open({ state: 'POST_OPEN', note: { ...calm.note, signed } })).toEqual([])
})

test('a session on hold calls from now', () => {
  expect(open({ state: 'ON_HOLD' })).toEqual(['now'])
})

test('what holds a dose calls before it and not after', () => {
  expect(open({ state: 'READY', ordered: false })).toEqual(['about'])
  expect(open({ state: 'CHECKED_IN', setting: 'at_home' })).toEqual(['about'])
  expect(open({ state: 'MONITORING', setting: 'at_home', ordered: false })).toEqual([])
})
