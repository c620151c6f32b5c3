import { expect, test } from 'vitest'
import { sameLot } from './second-check-rules'

test.each([
  ['KT-2207', 'KT-2207', true],
  ['kt-2207 ', ' KT-2207', true],
  ['KT-2207', 'KT-2208', false],
  ['KT-2207', 'KT 2207', false],
  ['KT-2207', '', false],
])('“%s” and “%s” are one lot: %s', (one, other, same) => {
  expect(sameLot(one, other)).toBe(same)
  expect(sameLot(other, one)).toBe(same)
})
