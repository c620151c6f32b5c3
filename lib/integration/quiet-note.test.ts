import { describe, expect, test } from 'vitest'
import { isWishedHour, mayWrite, nextNoteAt, type QuietNotes } from './quiet-note'

const ZONE = 'America/New_York'
const notes: QuietNotes = { switchedOn: true, fromHour: 10, untilHour: 12 }

describe('the hours that somebody chose, where they live', () => {
  test.each([
    ['a minute before', '2026-05-16T13:59:00Z', ZONE, false],
    ['the first minute', '2026-05-16T14:00:00Z', ZONE, true],
    ['the last minute', '2026-05-16T15:59:00Z', ZONE, true],
    ['the end is not inside', '2026-05-16T16:00:00Z', ZONE, false],
    ['after they moved west', '2026-05-16T14:00:00Z', 'America/Los_Angeles', false],
  ])('%s', (_story, now, zone, inside) => {
    expect(isWishedHour(notes, new Date(now), zone)).toBe(inside)
  })

  test.each([
    ['before them, today', '2026-05-16T11:00:00Z', '2026-05-16T14:00:00.000Z'],
    ['at their beginning, tomorrow', '2026-05-16T14:00:00Z', '2026-05-17T14:00:00.000Z'],
    ['after them, tomorrow', '2026-05-16T20:00:00Z', '2026-05-17T14:00:00.000Z'],
    ['over the night that is longer', '2026-10-31T20:00:00Z', '2026-11-01T15:00:00.000Z'],
  ])('the next one: %s', (_story, now, next) => {
    expect(nextNoteAt(notes, new Date(now), ZONE).toISOString()).toBe(next)
  })
})

describe('a note is sent', () => {
  const facts = {
    notes,
    now: new Date('2026-05-16T14:00:00Z'),
    zone: ZONE,
    phase: 'clarify',
    lastNoteOn: null,
  } as const
  test.each([
    ['in the days after a session', {}, true],
    ['once a day', { lastNoteOn: '2026-05-16' }, false],
    ['again the next day', { lastNoteOn: '2026-05-15' }, true],
    ['never on the session’s own day', { phase: 'rest' }, false],
    ['never after the ten days', { phase: 'open' }, false],
    ['never before a session', { phase: 'before' }, false],
    ['never where it is switched off', { notes: { ...notes, switchedOn: false } }, false],
    ['never outside the hours', { now: new Date('2026-05-16T17:00:00Z') }, false],
  ] as const)('%s', (_story, changed, sent) => {
    expect(mayWrite({ ...facts, ...changed })).toBe(sent)
  })
})
