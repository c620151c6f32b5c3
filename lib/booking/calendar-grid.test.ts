import { describe, expect, test } from 'vitest'
import { addMinutes } from '@/lib/time/instant'
import { gridRows, lanesOf, lineOf, windowFor } from './calendar-grid'
import { spanOf } from './spans'

const whole = { fromHour: 0, untilHour: 24 }
const at = (text: string) => new Date(text)

describe('a day is as long as its clock says', () => {
  test.each([
    ['an ordinary day', '2026-05-14', 'America/New_York', 48],
    ['the night forward', '2026-03-08', 'America/New_York', 46],
    ['the night back', '2026-11-01', 'America/New_York', 50],
    ['a change of half an hour', '2026-04-05', 'Australia/Lord_Howe', 49],
  ])('%s', (_story, date, zone, halfHours) => {
    const rows = gridRows([date], zone, whole)
    const instants = rows.flatMap(({ at: [instant] }) => instant ?? [])
    expect(instants).toHaveLength(halfHours)
    for (const [index, instant] of instants.entries())
      expect(instant).toEqual(addMinutes(instants[0] ?? instant, index * 30))
  })

  test('the hour that is not there stands empty, the one that occurs twice is marked', () => {
    const spring = gridRows(['2026-03-08'], 'America/New_York', whole)
    expect(spring.filter(({ at: [instant] }) => !instant).map(({ clock }) => clock)).toEqual([
      '02:00',
      '02:30',
    ])
    const autumn = gridRows(['2026-11-01'], 'America/New_York', whole)
    expect(
      autumn.slice(2, 7).map(({ clock, again }) => `${clock}${again ? ' again' : ''}`),
    ).toEqual(['01:00', '01:30', '01:00 again', '01:30 again', '02:00'])
  })

  test('a week shows the same clock in one line, whatever the offset', () => {
    const rows = gridRows(['2026-03-07', '2026-03-08', '2026-03-09'], 'America/New_York', {
      fromHour: 9,
      untilHour: 10,
    })
    expect(rows[0]?.at.map((instant) => instant?.toISOString())).toEqual([
      '2026-03-07T14:00:00.000Z',
      '2026-03-08T13:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
    ])
  })
})

test('the hours shown grow with what stands outside the usual ones', () => {
  const zone = 'America/New_York'
  expect(windowFor([], zone)).toEqual({ fromHour: 8, untilHour: 18 })
  const early = spanOf(at('2026-05-14T10:30:00Z'), 60)
  const late = spanOf(at('2026-05-15T01:00:00Z'), 270)
  expect(windowFor([early], zone)).toEqual({ fromHour: 6, untilHour: 18 })
  expect(windowFor([late], zone)).toEqual({ fromHour: 8, untilHour: 24 })
})

test('a time between two lines stands between them', () => {
  const column = gridRows(['2026-05-14'], 'UTC', { fromHour: 9, untilHour: 11 }).map(
    ({ at: [instant] }) => instant ?? null,
  )
  expect(lineOf(at('2026-05-14T09:00Z'), column)).toBe(0)
  expect(lineOf(at('2026-05-14T09:45Z'), column)).toBe(1.5)
  expect(lineOf(at('2026-05-14T12:00Z'), column)).toBe(4)
  expect(lineOf(at('2026-05-14T08:00Z'), column)).toBeNull()
})

test('what overlaps stands side by side, what touches does not', () => {
  const nine = at('2026-05-14T09:00Z')
  const spans = [
    spanOf(nine, 60),
    spanOf(addMinutes(nine, 30), 60),
    spanOf(addMinutes(nine, 90), 30),
  ]
  expect(lanesOf(spans)).toEqual([
    { lane: 0, lanes: 2 },
    { lane: 1, lanes: 2 },
    { lane: 0, lanes: 1 },
  ])
})
