import { expect, test } from 'vitest'
import { confirmedRecently } from './fresh'

const now = new Date('2026-05-12T14:05:00Z')

test.each([
  ['2026-05-12T14:05:00Z', true],
  ['2026-05-12T14:00:00Z', true],
  ['2026-05-12T13:59:59Z', false],
  ['2026-05-11T14:05:00Z', false],
])('a proof given at %s covers a signature at 14:05: %s', (at, covers) => {
  expect(confirmedRecently({ confirmedAt: new Date(at) }, now)).toBe(covers)
})
