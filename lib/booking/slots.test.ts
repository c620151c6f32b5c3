import { describe, expect, test } from 'vitest'
import { localDate, localTime, startOfLocalDay, addDays } from '@/lib/time/zone'
import { openSpansOf, weekdayOf, type WeeklyHours } from './open-hours'
import { DEFAULT_SETTINGS } from './settings'
import { type Availability, gridOf, judgeTime, slotsOf } from './slots'
import { covers, joined, overlap, type Span, spanOf } from './spans'

const long = new Date('2020-01-01T00:00:00Z')
const always: Span = { from: long, until: new Date('2040-01-01T00:00:00Z') }
const at = (text: string) => new Date(text)
const everyDay = (opens: string, closes: string): WeeklyHours[] =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens, closes }))

const place = { ...DEFAULT_SETTINGS, pause: { beforeMin: 10, afterMin: 10 } }

const open = (hours: readonly Span[], more: Partial<Availability> = {}): Availability => ({
  hours: [hours],
  peopleBusy: [],
  rooms: null,
  onCall: null,
  ...more,
})

describe('two spans that touch do not overlap', () => {
  test.each([
    ['ends where the other begins', '09:00', '10:00', false],
    ['begins one minute earlier than the other ends', '09:00', '10:01', true],
    ['lies inside', '10:15', '10:30', true],
    ['begins where the other ends', '11:00', '12:00', false],
  ])('%s', (_story, from, until, expected) => {
    const other = { from: at('2026-05-12T10:00:00Z'), until: at('2026-05-12T11:00:00Z') }
    const one = { from: at(`2026-05-12T${from}:00Z`), until: at(`2026-05-12T${until}:00Z`) }
    expect(overlap(one, other)).toBe(expected)
    expect(overlap(other, one)).toBe(expected)
  })

  test('spans that touch cover what runs across their border, a gap of a minute does not', () => {
    const wanted = spanOf(at('2026-05-12T10:30:00Z'), 60)
    const first = spanOf(at('2026-05-12T10:00:00Z'), 60)
    expect(covers([spanOf(at('2026-05-12T11:00:00Z'), 60), first], wanted)).toBe(true)
    expect(covers([first, spanOf(at('2026-05-12T11:01:00Z'), 60)], wanted)).toBe(false)
    expect(joined([{ from: first.until, until: first.from }])).toEqual([])
  })
})

describe('the first thing in the way is said', () => {
  const nine = at('2026-05-12T13:00:00Z')
  const wanted = spanOf(nine, 180)
  const now = at('2026-05-12T12:00:00Z')
  test.each<[string, Availability, string]>([
    ['nobody works then', open([]), 'outside_hours'],
    ['they leave before the end', open([spanOf(nine, 179)]), 'outside_hours'],
    ['nobody is on call', open([always], { onCall: [] }), 'no_on_call'],
    ['on-call ends early', open([always], { onCall: [spanOf(nine, 120)] }), 'no_on_call'],
    [
      'someone is busy',
      open([always], { peopleBusy: [spanOf(at('2026-05-12T15:00:00Z'), 30)] }),
      'time_taken',
    ],
    [
      'the pause between two is not kept',
      open([always], { peopleBusy: [spanOf(at('2026-05-12T16:05:00Z'), 30)] }),
      'time_taken',
    ],
    [
      'the pause that the one before asks for is not kept',
      open([always], {
        peopleBusy: [
          { ...spanOf(at('2026-05-12T12:00:00Z'), 45), pause: { beforeMin: 0, afterMin: 20 } },
        ],
      }),
      'time_taken',
    ],
    [
      'the pause that the next one asks for is not kept',
      open([always], {
        peopleBusy: [
          { ...spanOf(at('2026-05-12T16:15:00Z'), 45), pause: { beforeMin: 20, afterMin: 0 } },
        ],
      }),
      'time_taken',
    ],
    [
      'only one of two people works then',
      { ...open([always]), hours: [[always], []] },
      'outside_hours',
    ],
    ['no room at all', open([always], { rooms: [] }), 'time_taken'],
    [
      'the room is being made ready',
      open([always], { rooms: [{ id: 'a', busy: [spanOf(at('2026-05-12T12:00:00Z'), 50)] }] }),
      'time_taken',
    ],
  ])('%s', (_story, availability, why) => {
    expect(judgeTime(wanted, availability, place, now)).toEqual({ free: false, why })
  })

  test('two on-call shifts that touch cover a session together', () => {
    const onCall = [spanOf(nine, 60), spanOf(at('2026-05-12T14:00:00Z'), 600)]
    const verdict = judgeTime(wanted, open([always], { onCall }), place, now)
    expect(verdict).toEqual({ free: true, roomId: null })
  })

  test('the second room is taken where the first is busy', () => {
    const rooms = [
      { id: 'a', busy: [spanOf(nine, 60)] },
      { id: 'b', busy: [] },
    ]
    const verdict = judgeTime(wanted, open([always], { rooms }), place, now)
    expect(verdict).toEqual({ free: true, roomId: 'b' })
  })

  test.each([
    ['pauses that are kept to the minute', '2026-05-12T16:10:00Z', 0, 0],
    ['a pause before the next one that is kept to the minute', '2026-05-12T16:20:00Z', 20, 0],
    ['what is longer ago than any pause', '2026-05-12T11:00:00Z', 0, 60],
  ])('%s is in nobody’s way', (_story, from, beforeMin, afterMin) => {
    const busy = { ...spanOf(at(from), 45), pause: { beforeMin, afterMin } }
    const verdict = judgeTime(wanted, open([always], { peopleBusy: [busy] }), place, now)
    expect(verdict).toEqual({ free: true, roomId: null })
  })

  test('hours that end with the appointment are enough, and so is the very end of the notice', () => {
    expect(judgeTime(wanted, open([wanted]), { ...place, noticeMin: 60 }, now)).toEqual({
      free: true,
      roomId: null,
    })
    expect(judgeTime(wanted, open([wanted]), { ...place, noticeMin: 61 }, now)).toEqual({
      free: false,
      why: 'in_the_past',
    })
  })

  test('a start that has passed is not offered', () => {
    const verdict = judgeTime(wanted, open([always]), place, at('2026-05-12T13:00:01Z'))
    expect(verdict).toEqual({ free: false, why: 'in_the_past' })
  })
})

/** Each zone's nights of change in 2026, and a zone that has none. */
const nights = [
  ['America/New_York', '2026-03-08', 23],
  ['America/New_York', '2026-11-01', 25],
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['Australia/Lord_Howe', '2026-10-04', 23.5],
  ['Australia/Lord_Howe', '2026-04-05', 24.5],
  ['America/Phoenix', '2026-03-08', 24],
] as const

const weeks: readonly (readonly [string, string])[] = [
  ['00:00', '06:00'],
  ['01:30', '05:00'],
  ['02:30', '04:30'],
  ['00:30', '02:15'],
  ['22:00', '03:00'],
  ['09:00', '17:00'],
]

describe.each(nights)('%s on the night of %s, a day of %s hours', (zone, date, hours) => {
  test('has a grid of real time, each instant of that date once', () => {
    const grid = gridOf(date, zone, 30)
    expect(grid).toHaveLength(hours * 2)
    expect(new Set(grid.map(Number)).size).toBe(grid.length)
    expect(grid.every((instant) => localDate(instant, zone) === date)).toBe(true)
  })

  test.each(weeks)('offers no time whose clock stands outside %s to %s', (opens, closes) => {
    const work = [addDays(date, -1), date].flatMap((day) =>
      openSpansOf(everyDay(opens, closes), day, zone),
    )
    const slots = slotsOf(
      { date, zone },
      DEFAULT_SETTINGS.kinds['integration-talk'],
      open(work),
      DEFAULT_SETTINGS,
      long,
    )
    const inside = (clock: string) =>
      opens < closes ? clock >= opens && clock < closes : clock >= opens || clock < closes
    for (const { from, until } of slots) {
      expect(until.getTime() - from.getTime()).toBe(50 * 60_000)
      for (let minute = from.getTime(); minute < until.getTime(); minute += 60_000)
        expect(inside(localTime(new Date(minute), zone))).toBe(true)
    }
  })

  test('offers nothing twice and books a full day without an overlap', () => {
    const work = openSpansOf(everyDay('00:00', '24:00'), date, zone)
    const taken: Span[] = []
    while (taken.length < 100) {
      const availability = open(work, { peopleBusy: taken })
      const [first] = slotsOf(
        { date, zone },
        DEFAULT_SETTINGS.kinds['integration-talk'],
        availability,
        DEFAULT_SETTINGS,
        long,
      )
      if (!first) break
      expect(taken.some((span) => overlap(span, first))).toBe(false)
      taken.push(first)
    }
    expect(taken).toHaveLength(Math.floor(hours))
  })
})

describe('working hours as instants', () => {
  test('a night shift over the spring change is an hour shorter, over the autumn change an hour longer', () => {
    const length = (date: string) => {
      const [span] = openSpansOf(everyDay('22:00', '06:00'), date, 'America/New_York')
      return span && (span.until.getTime() - span.from.getTime()) / 3_600_000
    }
    expect([length('2026-03-07'), length('2026-03-06'), length('2026-10-31')]).toEqual([7, 8, 9])
  })

  test('an opening that the clock jumps over begins after the jump', () => {
    const [span] = openSpansOf(everyDay('02:30', '04:30'), '2026-03-08', 'America/New_York')
    expect(span?.from).toEqual(at('2026-03-08T07:00:00Z'))
  })

  test('Monday is 1 and Sunday is 7', () => {
    expect([weekdayOf('2026-05-11'), weekdayOf('2026-05-17')]).toEqual([1, 7])
  })

  test('hours that cannot be read open nothing', () => {
    expect(openSpansOf(everyDay('9:00', '17:00'), '2026-05-12', 'UTC')).toEqual([])
    expect(openSpansOf(everyDay('09:00', 'late'), '2026-05-12', 'UTC')).toEqual([])
    expect(openSpansOf(everyDay('109:00', '17:00'), '2026-05-12', 'UTC')).toEqual([])
    expect(openSpansOf(everyDay('09:00', '17:000'), '2026-05-12', 'UTC')).toEqual([])
  })

  test('are those of that day of the week, and none where they begin and end at once', () => {
    const week = [
      { weekday: 1, opens: '08:00', closes: '12:00' },
      { weekday: 2, opens: '09:00', closes: '17:00' },
      { weekday: 2, opens: '18:00', closes: '18:00' },
    ]
    expect(openSpansOf(week, '2026-05-12', 'UTC')).toEqual([
      { from: at('2026-05-12T09:00:00Z'), until: at('2026-05-12T17:00:00Z') },
    ])
  })

  test('that lie wholly inside the hour the clock jumps over are no hours', () => {
    expect(openSpansOf(everyDay('02:10', '02:50'), '2026-03-08', 'America/New_York')).toEqual([])
  })

  test('that begin in a midnight which the clock jumps over begin after it', () => {
    const [span] = openSpansOf(everyDay('00:15', '04:00'), '2026-04-24', 'Africa/Cairo')
    expect(span?.from).toEqual(startOfLocalDay('2026-04-24', 'Africa/Cairo'))
  })

  test('a day that begins at one in the morning has its grid from there', () => {
    const zone = 'Africa/Cairo'
    expect(gridOf('2026-04-24', zone, 30)[0]).toEqual(startOfLocalDay('2026-04-24', zone))
  })
})
