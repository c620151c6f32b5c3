import { describe, expect, test } from 'vitest'
import { USUAL_SETTINGS } from '@/lib/protocols/settings'
import type { Clearance, Cleared } from '@/lib/screening/clearance'
import { clearanceFor, routeAllowedIn } from './clearance-rules'
import { intervalBroken } from './interval'
import { reminderHoldsUntil, remindersAhead, talkReminderAt, TALK_REMINDERS } from './reminders'

const at = (text: string) => new Date(text)

const cleared = (more: Partial<Cleared> = {}): Cleared => ({
  kind: 'cleared',
  determinationId: 'd1',
  from: at('2026-05-01T00:00:00Z'),
  until: at('2026-07-30T03:59:59Z'),
  lapsesAt: null,
  settings: ['in_clinic'],
  routes: ['sublingual', 'intramuscular'],
  decision: 'eligible',
  screeningDate: '2026-05-01',
  ...more,
})
const withdrawnAt = at('2026-05-02T00:00:00Z')
const until = at('2026-05-02T00:00:00Z')

describe('only a clearance that covers time, place and route lets a session be booked', () => {
  const wish = {
    medicineAt: at('2026-05-12T14:00:00Z'),
    setting: 'in_clinic',
    route: 'sublingual',
  } as const
  test.each<[string, Clearance, string]>([
    ['nobody has cleared', { kind: 'none' }, 'not_cleared'],
    [
      'the clearance was withdrawn',
      { kind: 'withdrawn', determinationId: 'd1', cause: 'other', withdrawnAt },
      'clearance_withdrawn',
    ],
    ['it ended before today', { kind: 'expired', determinationId: 'd1', until }, 'clearance_ended'],
    ['it begins later', cleared({ from: at('2026-05-12T14:00:01Z') }), 'clearance_not_begun'],
    ['it has ended', cleared({ until: at('2026-05-12T13:59:59Z') }), 'clearance_ended'],
    ['another place', cleared({ settings: ['at_home'] }), 'setting_not_cleared'],
    ['another route', cleared({ routes: ['oral'] }), 'route_not_cleared'],
  ])('%s', (_story, clearance, code) => {
    expect(clearanceFor(clearance, wish)).toMatchObject({ problem: { code } })
  })

  test('one that ended says until when it held', () => {
    expect(clearanceFor({ kind: 'expired', determinationId: 'd1', until }, wish)).toEqual({
      problem: { code: 'clearance_ended', until },
    })
  })

  test('the first and the last instant belong to it', () => {
    const exact = cleared({ from: wish.medicineAt, until: wish.medicineAt })
    expect(clearanceFor(exact, wish)).toEqual({ clearance: exact })
  })

  test('an injection, a drip and esketamine are never given at home', () => {
    expect(
      (
        ['intramuscular', 'intravenous', 'intranasal_esketamine', 'intranasal_racemic'] as const
      ).map((route) => routeAllowedIn(route, 'at_home')),
    ).toEqual([false, false, false, false])
    expect(routeAllowedIn('sublingual', 'at_home')).toBe(true)
  })
})

describe('the ordered distance is counted in calendar days of the clinic', () => {
  const zone = 'America/New_York'
  const last = at('2026-05-05T18:00:00Z')
  test.each<[string, string, string | null]>([
    ['the sixth day is too early', '2026-05-11T18:00:00Z', '2026-05-12T04:00:00Z'],
    [
      'late on the sixth evening is still too early',
      '2026-05-12T03:30:00Z',
      '2026-05-12T04:00:00Z',
    ],
    ['the morning of the seventh day counts', '2026-05-12T12:00:00Z', null],
    [
      'a session before the other one keeps the same distance',
      '2026-05-01T18:00:00Z',
      '2026-05-12T04:00:00Z',
    ],
    ['a week before is far enough', '2026-04-28T18:00:00Z', null],
  ])('%s', (_story, wished, notBefore) => {
    const broken = intervalBroken(at(wished), [last], { intervalDays: 7 }, zone)
    expect(broken?.notBefore ?? null).toEqual(notBefore && at(notBefore))
  })

  test('an order without a distance allows the same day', () => {
    expect(intervalBroken(last, [last], { intervalDays: 0 }, zone)).toBeNull()
  })
})

describe('reminders', () => {
  const medicineAt = at('2026-11-01T14:00:00Z')
  test('are counted in real hours before the medicine, also over the change of clocks', () => {
    const planned = remindersAhead(medicineAt, USUAL_SETTINGS, at('2026-10-01T00:00:00Z'))
    expect(planned.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-10-29T14:00:00.000Z',
      '2026-10-31T13:00:00.000Z',
      '2026-11-01T10:30:00.000Z',
      '2026-11-01T12:45:00.000Z',
      '2026-11-01T13:30:00.000Z',
    ])
  })

  test('come earlier where the clinic asks for longer windows', () => {
    const longer = { ...USUAL_SETTINGS, foodWindowH: 6, liquidWindowH: 2, alcoholWindowH: 48 }
    const planned = remindersAhead(medicineAt, longer, at('2026-10-01T00:00:00Z'))
    expect(planned.map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-10-29T14:00:00.000Z',
      '2026-10-30T13:00:00.000Z',
      '2026-11-01T07:30:00.000Z',
      '2026-11-01T11:45:00.000Z',
      '2026-11-01T13:30:00.000Z',
    ])
  })

  test('that would already be late are not planned', () => {
    const planned = remindersAhead(medicineAt, USUAL_SETTINGS, at('2026-11-01T10:30:00Z'))
    expect(planned.map(({ kind }) => kind)).toEqual(['reminder-75min', 'reminder-30min'])
  })

  test('hold until the next one takes over', () => {
    expect(reminderHoldsUntil('reminder-3.5h', medicineAt, USUAL_SETTINGS)).toEqual(
      at('2026-11-01T12:45:00Z'),
    )
    expect(reminderHoldsUntil('reminder-30min', medicineAt, USUAL_SETTINGS)).toEqual(medicineAt)
  })

  test('a talk has only the one of the day before', () => {
    expect(TALK_REMINDERS).toEqual(['reminder-25h'])
    expect(talkReminderAt(medicineAt)).toEqual(at('2026-10-31T13:00:00Z'))
  })

  test('the first comes two hours before the longest window where that is more than three days', () => {
    const longest = { ...USUAL_SETTINGS, alcoholWindowH: 72 }
    const [first, second] = remindersAhead(medicineAt, longest, at('2026-10-01T00:00:00Z'))
    expect(first?.dueAt).toEqual(at('2026-10-29T12:00:00Z'))
    expect(second?.dueAt).toEqual(at('2026-10-29T13:00:00Z'))
  })
})
