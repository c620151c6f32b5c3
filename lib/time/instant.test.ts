import { expect, test } from 'vitest'
import {
  addHours,
  addMinutes,
  addSeconds,
  hoursBetween,
  instantOf,
  latestOf,
  minutesBetween,
} from './instant'

const noon = new Date('2026-11-01T12:00:00-05:00')

test('hours are real hours: the night of the autumn change is one longer', () => {
  const evening = new Date('2026-10-31T20:00:00-04:00')
  expect(hoursBetween(evening, new Date('2026-11-01T20:00:00-05:00'))).toBe(25)
  expect(addHours(evening, 24).toISOString()).toBe('2026-11-02T00:00:00.000Z')
})

test('minutes are counted both ways and not rounded', () => {
  expect(minutesBetween(noon, addMinutes(noon, 90))).toBe(90)
  expect(minutesBetween(noon, addMinutes(noon, -0.5))).toBe(-0.5)
  expect(minutesBetween(noon, addSeconds(noon, 90))).toBe(1.5)
})

test('the latest of several instants is found, and none of none', () => {
  expect(latestOf([noon, addMinutes(noon, 5), addMinutes(noon, 1)])).toEqual(addMinutes(noon, 5))
  expect(latestOf([])).toBeNull()
})

test.each([
  ['2026-05-14T14:00:00-04:00', '2026-05-14T18:00:00.000Z'],
  ['2026-05-14T14:00:00Z', '2026-05-14T14:00:00.000Z'],
  ['2026-05-14T14:00-04:00', '2026-05-14T18:00:00.000Z'],
  ['2026-05-14T14:00:00.25Z', '2026-05-14T14:00:00.250Z'],
  ['on 2026-05-14T14:00:00Z', undefined],
  ['2026-05-14T14:00:00Z or so', undefined],
  ['2026-05-14T25:00:00Z', undefined],
  ['2026-05-14T14:00:00', undefined],
  ['2026-02-30T14:00:00Z', undefined],
  ['2026-05-14', undefined],
  ['soon', undefined],
])('"%s" is an instant only where it names its offset and exists', (text, instant) => {
  expect(instantOf(text)?.toISOString()).toBe(instant)
})
