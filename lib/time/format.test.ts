import { expect, test } from 'vitest'
import {
  formatDate,
  formatDay,
  formatDayTime,
  formatTime,
  formatTimeWithoutZone,
  zoneName,
} from './format'

const at = new Date('2026-05-14T18:00:00Z')

test('a time is shown with its zone, so that a reader elsewhere is not misled', () => {
  expect(formatTime(at, 'America/New_York')).toBe('2:00 PM EDT')
  expect(formatTime(at, 'America/Phoenix')).toBe('11:00 AM MST')
  expect(formatDayTime(at, 'America/New_York')).toBe('Thu, May 14, 2:00 PM EDT')
})

test('a day is the day of that zone, and a bare date is nobody’s zone', () => {
  expect(formatDay(new Date('2026-05-15T03:00:00Z'), 'America/Los_Angeles')).toBe('Thu, May 14')
  expect(formatDate('2026-05-14')).toBe('Thursday, May 14, 2026')
  expect(formatTimeWithoutZone(at, 'America/New_York')).toBe('2:00 PM')
})

test('the zone has a short name that follows the season', () => {
  expect(zoneName(at, 'America/New_York')).toBe('EDT')
  expect(zoneName(new Date('2026-12-14T18:00:00Z'), 'America/New_York')).toBe('EST')
})
