import { expect, test } from 'vitest'
import { gapsIn, isDuty, without } from './duties'

const at = (hour: number) => new Date(Date.UTC(2026, 4, 12, hour))
const span = (from: number, until: number) => ({ startsAt: at(from), endsAt: at(until) })

test.each([
  ['nobody at all', [], [[8, 20]]],
  ['one person all day', [[8, 20]], []],
  ['more than the day', [[6, 22]], []],
  [
    'a hole at noon',
    [
      [8, 12],
      [13, 20],
    ],
    [[12, 13]],
  ],
  [
    'shifts that meet',
    [
      [8, 14],
      [14, 20],
    ],
    [],
  ],
  [
    'shifts that overlap, written in the other order',
    [
      [12, 20],
      [8, 13],
    ],
    [],
  ],
  [
    'a short shift inside a long one',
    [
      [8, 16],
      [9, 10],
    ],
    [[16, 20]],
  ],
  [
    'a late start and an early end',
    [[9, 19]],
    [
      [8, 9],
      [19, 20],
    ],
  ],
  ['a shift of the evening', [[21, 23]], [[8, 20]]],
  ['a shift that begins as the day ends', [[20, 23]], [[8, 20]]],
  ['a shift that ends as the day begins', [[6, 8]], [[8, 20]]],
] as const)('a rota with %s', (_what, shifts, gaps) => {
  const found = gapsIn(
    shifts.map(([from, until]) => span(from, until)),
    span(8, 20),
  )
  expect(found).toEqual(gaps.map(([from, until]) => span(from, until)))
})

test.each([
  ['nobody away', [], [[8, 20]]],
  [
    'away in the middle',
    [[12, 14]],
    [
      [8, 12],
      [14, 20],
    ],
  ],
  ['away from before until noon', [[6, 12]], [[12, 20]]],
  ['away for longer than the shift', [[7, 21]], []],
  [
    'away twice',
    [
      [8, 10],
      [18, 22],
    ],
    [[10, 18]],
  ],
  ['away from its end on', [[20, 22]], [[8, 20]]],
  ['away until its beginning', [[6, 8]], [[8, 20]]],
  ['away later', [[21, 23]], [[8, 20]]],
  ['away earlier', [[5, 7]], [[8, 20]]],
  ['away until its end', [[18, 20]], [[8, 18]]],
] as const)('what is left of a shift with %s', (_how, away, left) => {
  const shift = {
    id: 'shift',
    duty: 'on_call' as const,
    memberId: 'member',
    memberName: 'Somebody',
    memberActive: true,
    ...span(8, 20),
  }
  expect(
    without(
      shift,
      away.map(([from, until]) => span(from, until)),
    ),
  ).toEqual(left.map(([from, until]) => span(from, until)))
})

test.each([
  ['on_call', true],
  ['safeguarding_lead', true],
  ['clinician', false],
  ['', false],
])('“%s” is a duty of the rota: %s', (text, known) => {
  expect(isDuty(text)).toBe(known)
})
