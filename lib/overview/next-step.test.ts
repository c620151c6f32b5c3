import { describe, expect, test } from 'vitest'
import type { Clearance, DeterminationOutcome, ScreeningStatus } from '@/lib/screening/clearance'
import { type ClientFacts, nextStepOf } from './next-step'

const at = new Date('2026-05-14T18:00:00Z')
const today = '2026-05-14'
const session = (on: string, held = false) => ({ appointmentId: 'a', at, on, held })
const determined = (outcome: DeterminationOutcome): ScreeningStatus => ({
  kind: 'determined',
  screeningId: 's',
  outcome,
  determinationId: 'd',
  signedAt: at,
})
const cleared: Clearance = {
  kind: 'cleared',
  determinationId: 'd',
  from: at,
  until: at,
  lapsesAt: null,
  settings: ['in_clinic'],
  routes: ['sublingual'],
  decision: 'eligible',
  screeningDate: today,
}
const facts = (changes: Partial<ClientFacts> = {}): ClientFacts => ({
  screening: { kind: 'not-started' },
  clearance: { kind: 'none' },
  session: null,
  after: null,
  today,
  ...changes,
})
const CLEARED = { screening: determined('cleared'), clearance: cleared }

describe('a client sees exactly one next thing', () => {
  test.each<[string, Partial<ClientFacts>, string]>([
    ['nothing answered yet', {}, 'screening'],
    [
      'something opened the answers again, with a session in three days',
      {
        ...CLEARED,
        session: session('2026-05-17'),
        update: { open: 40, waits: true, begun: false, dueAt: at },
      },
      'what_changed',
    ],
    [
      'the same in the days after a session, with the next one more than a week away: these days come first',
      {
        ...CLEARED,
        session: session('2026-05-24'),
        after: { day: 4, slept: true },
        update: { open: 10, waits: true, begun: false, dueAt: at },
      },
      'window',
    ],
    [
      'the same with the next one in a week',
      {
        ...CLEARED,
        session: session('2026-05-21'),
        after: { day: 4, slept: true },
        update: { open: 10, waits: true, begun: false, dueAt: at },
      },
      'what_changed',
    ],
    [
      'in these days a clearance was taken back: that is not left for later',
      {
        screening: determined('cleared'),
        clearance: { kind: 'withdrawn' } as Clearance,
        session: session('2026-05-24'),
        after: { day: 4, slept: true },
        update: { open: 10, waits: true, begun: false, dueAt: at },
      },
      'what_changed',
    ],
    [
      'the same on the day of the session: the session comes first',
      {
        ...CLEARED,
        session: session('2026-05-14', true),
        update: { open: 40, waits: true, begun: false, dueAt: at },
      },
      'session_held',
    ],
    [
      'only the short look before a session: the way there comes first',
      {
        ...CLEARED,
        session: session('2026-05-17'),
        update: { open: 8, waits: false, begun: false, dueAt: at },
      },
      'prepare',
    ],
    [
      'answers begun',
      {
        screening: { kind: 'in-progress', screeningId: 's', answered: 3, open: 20, next: null },
      },
      'screening',
    ],
    [
      'a clearance was taken back and nothing is booked: what changed comes first',
      {
        screening: determined('cleared'),
        clearance: { kind: 'withdrawn' } as Clearance,
        update: { open: 10, waits: true, begun: false, dueAt: null },
      },
      'what_changed',
    ],
    [
      'cleared and nothing booked: nothing is asked again yet',
      { ...CLEARED, update: { open: 10, waits: true, begun: false, dueAt: null } },
      'await_booking',
    ],
    [
      'the questions are sent again and a session is booked: nothing is asked twice',
      {
        screening: { kind: 'waiting', screeningId: 's', submittedAt: at },
        session: session('2026-06-04'),
        update: { open: 10, waits: true, begun: false, dueAt: null },
      },
      'prepare',
    ],
    [
      'more was asked and a session is booked: the update is not what stands open',
      {
        screening: determined('more-information'),
        session: session('2026-06-04'),
        update: { open: 10, waits: true, begun: false, dueAt: null },
      },
      'prepare',
    ],
    ['sent', { screening: { kind: 'waiting', screeningId: 's', submittedAt: at } }, 'wait'],
    ['more is asked', { screening: determined('more-information') }, 'letter'],
    ['declined', { screening: determined('declined') }, 'letter'],
    ['cleared, nothing booked', CLEARED, 'await_booking'],
    ['the clearance has run out', { screening: determined('cleared') }, 'clearance_over'],
    ['a session in three weeks', { ...CLEARED, session: session('2026-06-04') }, 'prepare'],
    [
      'a session today that the checks keep from starting',
      { ...CLEARED, session: session(today, true) },
      'session_held',
    ],
    ['a session today', { ...CLEARED, session: session(today) }, 'session_today'],
    [
      'the dose was given today, the appointment still runs',
      { session: session(today), after: { day: 0, slept: false } },
      'after_session',
    ],
    ['the morning after, nothing confirmed', { after: { day: 1, slept: false } }, 'tell_of_sleep'],
    ['day 4, still nothing confirmed', { after: { day: 4, slept: false } }, 'tell_of_sleep'],
    [
      'nothing confirmed on day 10, the last of these days',
      { after: { day: 10, slept: false } },
      'tell_of_sleep',
    ],
    [
      'nothing ever confirmed, three weeks after: these days are over',
      { ...CLEARED, after: { day: 21, slept: false } },
      'await_booking',
    ],
    ['slept, day 10', { ...CLEARED, after: { day: 10, slept: true } }, 'window'],
    ['slept, day 11', { ...CLEARED, after: { day: 11, slept: true } }, 'await_booking'],
    [
      'the session of today is over, the dose was given: it is not prepared again',
      { session: session(today), after: { day: 0, slept: true } },
      'window',
    ],
    [
      'a session of yesterday that nobody closed is not prepared',
      { ...CLEARED, session: session('2026-05-13') },
      'await_booking',
    ],
    ['slept, day 4', { after: { day: 4, slept: true } }, 'window'],
    [
      'day 4, and the next session in five days',
      { after: { day: 4, slept: true }, session: session('2026-05-19') },
      'prepare',
    ],
    [
      'day 4, and the next session in three weeks',
      { after: { day: 4, slept: true }, session: session('2026-06-04') },
      'window',
    ],
    [
      'another session today, the last one never confirmed',
      { after: { day: 7, slept: false }, session: session(today) },
      'session_today',
    ],
    [
      'three weeks after, cleared',
      { ...CLEARED, after: { day: 21, slept: true } },
      'await_booking',
    ],
  ])('%s: %s', (_story, changes, kind) => {
    expect(nextStepOf(facts(changes)).kind).toBe(kind)
  })
})

test('answers that were begun say how many are open, those not begun say nothing', () => {
  expect(nextStepOf(facts())).toEqual({ kind: 'screening', begun: false, open: null })
  const begun: ScreeningStatus = {
    kind: 'in-progress',
    screeningId: 's',
    answered: 3,
    open: 20,
    next: null,
  }
  expect(nextStepOf(facts({ screening: begun }))).toEqual({
    kind: 'screening',
    begun: true,
    open: 20,
  })
})
