import { describe, expect, test } from 'vitest'
import { baselineAmong, courseStart } from './baseline'

const day = (count: number) => new Date(Date.UTC(2026, 0, 1) + count * 86_400_000)
const scores = (...days: readonly number[]) => days.map((each) => ({ day: each, at: day(each) }))
const doses = (...days: readonly number[]) => days.map(day)

describe('the score that others are measured against', () => {
  test.each<[string, readonly number[], readonly number[], [number, boolean] | null]>([
    ['none without a score', [], [20], null],
    ['the first, before any dose', [3, 9], [], [3, false]],
    ['the last of the fourteen days before the first dose', [8, 12, 19, 25], [20], [19, false]],
    ['one of the fourteenth day', [6, 30], [20], [6, false]],
    ['not one of the fifteenth: the first one, marked as late', [5, 30], [20], [5, true]],
    ['the first after the dose, marked as late', [24, 40], [20], [24, true]],
    ['one of the very moment of the first dose', [20, 30], [20], [20, false]],
    ['anew, with none of its fourteen days before', [19, 30, 112], [20, 111], [112, true]],
    ['later doses of the course change nothing', [19, 26, 33], [20, 27, 34], [19, false]],
    ['a pause of ninety days goes on', [19, 109], [20, 110], [19, false]],
    ['a longer one begins anew', [19, 110], [20, 111], [110, false]],
    ['anew without a score before: the first one after', [19, 115], [20, 111], [115, true]],
    ['anew without any score yet', [19], [20, 111], null],
  ])('%s', (_what, of, given, found) => {
    const baseline = baselineAmong(scores(...of), doses(...given))
    expect(baseline && [baseline.score.day, baseline.late]).toEqual(found)
  })

  test('a course begins with its first dose, also the second course', () => {
    expect(courseStart([])).toBeNull()
    expect(courseStart(doses(20, 27, 200, 207))).toEqual(day(200))
  })
})
