import { describe, expect, test } from 'vitest'
import { distance, slipsAllowed } from '@/lib/medications/distance'

describe('slips between two names', () => {
  test.each([
    ['xanax', 'xanax', 0],
    ['xanex', 'xanax', 1],
    ['xnaax', 'xanax', 1],
    ['xana', 'xanax', 1],
    ['xanaxx', 'xanax', 1],
    ['adderal', 'inderal', 2],
    ['ca', 'abc', 2],
    ['', 'abc', 3],
    ['abc', '', 3],
  ])('%j and %j are %i apart', (from, to, slips) => {
    expect(distance(from, to)).toBe(slips)
  })

  test.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
  ] as const)('a name of %i letters may have %i', (length, slips) => {
    expect(slipsAllowed(length)).toBe(slips)
  })
})
