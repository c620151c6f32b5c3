import { describe, expect, test } from 'vitest'
import type { Insight } from './model'
import { parkedToday } from './rules'

const insight = (id: string, changes: Partial<Insight> = {}): Insight => ({
  id,
  text: id,
  date: '2026-05-10',
  state: 'park',
  ...changes,
})
const two = [insight('a'), insight('b'), insight('kept', { state: 'keep' })]

describe('what was parked is offered again, kindly', () => {
  test.each([
    [0, null],
    [1, null],
  ])('not on day %d, which is for rest', (day, offered) => {
    expect(parkedToday(two, day, '2026-05-14')).toBe(offered)
  })

  test('from day 2 on one at a time, another one the next day', () => {
    const first = parkedToday(two, 2, '2026-05-14')
    const second = parkedToday(two, 3, '2026-05-15')
    expect(new Set([first?.id, second?.id])).toEqual(new Set(['a', 'b']))
    expect(parkedToday(two, 4, '2026-05-16')?.id).toBe(first?.id)
  })

  test('never on the day it was parked, never what is kept or let go, and nothing where nothing is parked', () => {
    expect(parkedToday([insight('a', { date: '2026-05-14' })], 5, '2026-05-14')).toBeNull()
    expect(parkedToday([insight('x', { state: 'let_go' })], 5, '2026-05-14')).toBeNull()
    expect(parkedToday([], 5, '2026-05-14')).toBeNull()
  })

  test('without a session it is offered too', () => {
    expect(parkedToday(two, null, '2026-05-14')).not.toBeNull()
  })
})
