import { expect, test } from 'vitest'
import { keptForMs } from './monitor-session'

const medicineAt = new Date('2026-11-25T15:00:00Z')
const attestedAt = new Date('2026-11-24T18:00:00Z')
const HOURS = 3_600_000

test.each([
  ['while looks are on', 'looking', attestedAt, '2026-11-25T16:00:00Z', 12 * HOURS],
  ['in the hours before the medicine', 'before', attestedAt, '2026-11-25T11:00:00Z', 12 * HOURS],
  ['on the days before', 'before', attestedAt, '2026-11-25T10:59:00Z', null],
  ['before they said yes', 'before', null, '2026-11-25T14:30:00Z', null],
  ['where nothing began that day', 'before', attestedAt, '2026-11-26T03:01:00Z', null],
  ['once the client may go', 'ended', attestedAt, '2026-11-25T18:00:00Z', null],
  ['when it is over', 'over', attestedAt, '2026-11-25T19:00:00Z', null],
] as const)(
  'the sitter’s phone keeps the address, or forgets it: %s',
  (_when, phase, attested, now, kept) => {
    const facts = { attestedAt: attested, medicineAt }
    expect(keptForMs({ phase }, facts, new Date(now))).toBe(kept)
  },
)
