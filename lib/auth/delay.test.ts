import { expect, test } from 'vitest'
import { delayMs } from './delay'

test.each([
  [0, 0],
  [3, 0],
  [4, 250],
  [5, 500],
  [8, 4_000],
  [9, 8_000],
  [400, 8_000],
])('after %d wrong tries the next one waits %d ms', (tries, ms) => {
  expect(delayMs(tries)).toBe(ms)
})
