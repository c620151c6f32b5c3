import { expect, test } from 'vitest'
import { addHours, hoursBetween } from '@/lib/time/instant'
import { checkInOf, checkInsAfter, isMonthly } from './check-ins'

const end = new Date('2026-05-14T20:00:00Z')

test('monthly, three times: two days before until five days after, each with the same questions', () => {
  const monthly = checkInsAfter(end).filter(({ key }) => isMonthly(key))
  expect(
    monthly.map(({ key, opensAt, dueAt, closesAt }) =>
      [key, ...[opensAt, dueAt, closesAt].map((at) => hoursBetween(end, at) / 24)].join(' '),
    ),
  ).toEqual(['month1 28 30 35', 'month2 58 60 65', 'month3 88 90 95'])
  for (const { key } of monthly)
    expect(checkInOf(key).asks).toEqual([
      'safety',
      'urinary',
      'extra_ketamine',
      'craving',
      'pregnancy',
      'phq9',
      'gad7',
    ])
})

test('the others of a session are not monthly', () => {
  const others = checkInsAfter(end).filter(({ key }) => !isMonthly(key))
  expect(others.length).toBeGreaterThan(3)
  expect(others.every(({ closesAt }) => closesAt <= addHours(end, 14 * 24))).toBe(true)
})
