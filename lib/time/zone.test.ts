import { describe, expect, test } from 'vitest'
import { hoursBetween } from './instant'
import {
  addDays,
  daysBetween,
  endOfLocalDay,
  instantsOfLocal,
  isLocalDate,
  isZone,
  localDate,
  localTime,
  startOfLocalDay,
} from './zone'

const at = (iso: string): Date => new Date(iso)
const iso = (instants: readonly Date[]): string[] => instants.map((each) => each.toISOString())

describe('The wall clock is the zone’s, whatever zone the server runs in', () => {
  test.each([
    ['America/New_York', '2026-05-14T18:00:00Z', '2026-05-14', '14:00'],
    ['America/Los_Angeles', '2026-05-15T06:30:00Z', '2026-05-14', '23:30'],
    ['America/Phoenix', '2026-07-01T06:59:00Z', '2026-06-30', '23:59'],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01', '05:45'],
    ['Pacific/Kiritimati', '2026-01-01T10:00:00Z', '2026-01-02', '00:00'],
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01', '01:30'],
    ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01', '01:30'],
  ])('in %s at %s it is %s %s', (zone, instant, date, time) => {
    expect(localDate(at(instant), zone)).toBe(date)
    expect(localTime(at(instant), zone)).toBe(time)
  })
})

describe('A local time becomes the instants at which a clock there shows it', () => {
  test.each([
    [
      'once on an ordinary day',
      '2026-05-14T14:00:00',
      'America/New_York',
      ['2026-05-14T18:00:00.000Z'],
    ],
    [
      'twice in the hour that autumn repeats',
      '2026-11-01T01:30:00',
      'America/New_York',
      ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
    ],
    ['never in the hour that spring skips', '2026-03-08T02:30:00', 'America/New_York', []],
    [
      'once there where clocks never change',
      '2026-03-08T02:30:00',
      'America/Phoenix',
      ['2026-03-08T09:30:00.000Z'],
    ],
    [
      'twice in Lord Howe’s repeated half hour',
      '2026-04-05T01:45:00',
      'Australia/Lord_Howe',
      ['2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
    ],
    ['never at a midnight that Cairo skips', '2026-04-24T00:30:00', 'Africa/Cairo', []],
    ['with minutes only', '2026-05-14T14:00', 'Europe/Berlin', ['2026-05-14T12:00:00.000Z']],
  ])('%s', (_story, local, zone, instants) => {
    expect(iso(instantsOfLocal(local, zone))).toEqual(instants)
  })

  test('text that is no time is a fault, not an empty answer', () => {
    expect(() => instantsOfLocal('yesterday evening', 'America/New_York')).toThrow(RangeError)
    expect(() => instantsOfLocal('2026-02-30T10:00:00', 'America/New_York')).toThrow(RangeError)
    expect(() => instantsOfLocal('2026-02-03T10:00:00', 'Mars/Olympus')).toThrow(RangeError)
  })
})

describe('A local day is as long as it is lived', () => {
  test.each([
    ['2026-05-14', 'America/New_York', 24],
    ['2026-03-08', 'America/New_York', 23],
    ['2026-11-01', 'America/New_York', 25],
    ['2026-04-24', 'Africa/Cairo', 23],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
  ])('%s in %s has %d hours', (date, zone, hours) => {
    const second = 1 / 3600
    expect(hoursBetween(startOfLocalDay(date, zone), endOfLocalDay(date, zone))).toBeCloseTo(
      hours - second,
      9,
    )
    expect(localDate(endOfLocalDay(date, zone), zone)).toBe(date)
    expect(localTime(endOfLocalDay(date, zone), zone)).toBe('23:59')
  })
})

test('dates are counted in calendar days, over a clock change and a leap day too', () => {
  expect(addDays('2026-03-07', 2)).toBe('2026-03-09')
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29')
  expect(daysBetween('2026-02-13', '2026-05-14')).toBe(90)
  expect(daysBetween('2026-05-14', '2026-05-13')).toBe(-1)
  expect(daysBetween('2025-05-14', '2026-05-14')).toBe(365)
})

test('a zone is a name that the machine knows, and a date is one that exists', () => {
  expect(['America/New_York', 'UTC', 'Europe/Berlin'].every(isZone)).toBe(true)
  expect(['', 'Mars/Olympus', '+02:00', '-05:00', 'New York', ' UTC'].some(isZone)).toBe(false)
  expect(isLocalDate('2028-02-29')).toBe(true)
  expect(
    ['2026-02-29', '2026-2-9', '20260209', '+2026-02-09', '2026-02-09T10:00', '2026-13-01'].some(
      isLocalDate,
    ),
  ).toBe(false)
})
