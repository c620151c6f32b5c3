import { expect, test } from 'vitest'
import { isOverdue } from './safety-review'

test.each([
  ['2027-05-01', false],
  ['2027-05-02', false],
  ['2027-05-03', true],
])('safety words that are to be reviewed by 2027-05-02 are past it on %s: %s', (today, past) => {
  expect(isOverdue(today, '2027-05-02')).toBe(past)
})
