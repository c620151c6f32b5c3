import { describe, expect, test } from 'vitest'
import { change, relapses, showsRelapse } from './change'
import { meetsPclClusters, score } from './scoring'

const scores = (
  baseline: number | null,
  current: number | null,
  previous: number | null = null,
) => ({ baseline, current, previous })

describe('change since the baseline, on both sides of each boundary', () => {
  test.each([
    ['PHQ-9', 12, 17, null, false, []],
    ['PHQ-9', 12, 18, null, true, ['ALERT-PHQ-WORSE']],
    ['PHQ-9', 12, 16, 12, false, []],
    ['PHQ-9', 12, 17, 12, true, ['ALERT-PHQ-WORSE']],
    ['PHQ-9', 18, 19, null, false, []],
    ['PHQ-9', 18, 20, null, false, ['ALERT-PHQ-SEVERE']],
    ['PHQ-9', null, 20, null, false, ['ALERT-PHQ-SEVERE']],
    ['PHQ-9', null, 10, null, false, []],
    ['PHQ-9', null, 10, 5, true, ['ALERT-PHQ-WORSE']],
    ['PHQ-9', 10, null, 5, false, []],
    ['PHQ-9', -10, null, -20, false, []],
    ['GAD-7', 8, 11, null, false, []],
    ['GAD-7', 8, 12, null, true, ['ALERT-GAD-WORSE']],
    ['GAD-7', 10, 12, 5, false, []],
    ['GAD-7', 20, 21, null, false, []],
    ['PCL-5', 30, 44, null, false, []],
    ['PCL-5', 30, 45, 20, true, []],
    ['PCL-5', 40, 45, 30, false, []],
  ] as const)('%s from %s to %s, before that %s', (instrument, from, to, before, worse, alerts) => {
    expect(change(instrument, scores(from, to, before))).toMatchObject({
      deteriorated: worse,
      alerts,
    })
  })

  test.each([
    ['PHQ-9', 12, 7, false],
    ['PHQ-9', 12, 6, true],
    ['PHQ-9', 12, 18, true],
    ['GAD-7', 12, 9, false],
    ['GAD-7', 12, 8, true],
    ['PCL-5', 40, 26, false],
    ['PCL-5', 40, 25, true],
    ['PHQ-9', null, 6, null],
    ['PHQ-9', 12, null, null],
  ] as const)('%s from %s to %s is reliable: %s', (instrument, from, to, reliable) => {
    expect(change(instrument, scores(from, to)).reliable).toBe(reliable)
  })

  test.each([
    ['PHQ-9', 4, true],
    ['PHQ-9', 5, false],
    ['GAD-7', 4, true],
    ['PCL-5', 4, null],
    ['PHQ-9', null, null],
  ] as const)('%s at %s is a remission: %s', (instrument, current, remission) => {
    expect(change(instrument, scores(12, current)).remission).toBe(remission)
  })

  test('without both scores there is no response', () => {
    const none = { response: null, partial: null }
    expect(change('PHQ-9', scores(null, 3))).toMatchObject(none)
    expect(change('PHQ-9', scores(12, null))).toMatchObject(none)
    expect(change('PHQ-9', scores(null, -3))).toMatchObject(none)
  })

  test('a relapse is two high scores a week apart', () => {
    const at = (day: number) => new Date(Date.UTC(2026, 4, day))
    expect(showsRelapse([{ total: 12, at: at(1) }])).toBe(false)
    expect(showsRelapse([])).toBe(false)
    expect(
      showsRelapse([
        { total: 10, at: at(1) },
        { total: 10, at: at(8) },
      ]),
    ).toBe(true)
    expect(
      showsRelapse([
        { total: 10, at: at(1) },
        { total: 10, at: at(7) },
      ]),
    ).toBe(false)
    expect(
      showsRelapse([
        { total: 9, at: at(1) },
        { total: 10, at: at(8) },
      ]),
    ).toBe(false)
  })
})

describe('a relapse is said of the newest score, after the last remission', () => {
  const measured = (...given: readonly (readonly [day: number, total: number])[]) =>
    given.map(([day, total]) => ({ total, at: new Date(Date.UTC(2026, 4, day)) }))
  test.each([
    ['nothing was measured', measured(), false],
    ['never in remission', measured([1, 15], [8, 15]), false],
    ['two high ones a week apart after a remission', measured([1, 4], [8, 10], [15, 10]), true],
    ['a remission of 5 is none', measured([1, 5], [8, 10], [15, 10]), false],
    ['a remission in between', measured([1, 4], [8, 12], [15, 4], [22, 12]), false],
    ['high before the remission does not count', measured([1, 12], [8, 4], [15, 12]), false],
    ['the newest is below ten', measured([1, 4], [8, 12], [15, 12], [22, 9]), false],
    ['a mild one in between changes nothing', measured([1, 4], [8, 12], [10, 7], [15, 12]), true],
    ['six days apart', measured([1, 4], [8, 12], [14, 12]), false],
  ])('%s: %s', (_story, given, relapsed) => {
    expect(relapses(given)).toBe(relapsed)
  })
})

describe('scores of the other measures', () => {
  const pcl = (total: number): number[] =>
    Array.from({ length: 20 }, (_, item) => Math.max(0, Math.min(4, total - 4 * item)))

  test.each([
    [30, false],
    [31, true],
    [80, true],
  ])('a PCL-5 of %d is positive: %s', (total, positive) => {
    expect(score('PCL-5', pcl(total))).toMatchObject({ total, positive, band: null })
  })

  test('PHQ-9 and GAD-7 have bands and are never positive', () => {
    expect(score('PHQ-9', Array(9).fill(3))).toMatchObject({ positive: null })
    expect(score('GAD-7', Array(7).fill(3))).toMatchObject({ positive: null, band: 'severe' })
    expect(score('PHQ-2', [3, 3])).toMatchObject({ positive: true, band: null })
  })

  test('an impossible form says what is impossible', () => {
    expect(() => score('PHQ-2', [1, 1, 1])).toThrow('PHQ-2 has 2 items, not 3')
    expect(() => score('PHQ-2', [1, 4])).toThrow('PHQ-2 has no answer 4')
  })

  test('the clusters of PCL-5 need every item, and items of 2 or more', () => {
    const all = (value: number): (number | null)[] => Array(20).fill(value)
    expect(meetsPclClusters(all(2))).toBe(true)
    expect(meetsPclClusters(all(1))).toBe(false)
    const only = (...twos: readonly number[]) =>
      Array.from({ length: 20 }, (_, item) => (twos.includes(item + 1) ? 2 : 0))
    expect(meetsPclClusters(only(1, 6, 8, 9, 15, 16))).toBe(true)
    expect(meetsPclClusters(only(6, 8, 9, 15, 16))).toBe(false)
    expect(meetsPclClusters(only(1, 8, 9, 15, 16))).toBe(false)
    expect(meetsPclClusters(only(1, 6, 8, 15, 16))).toBe(false)
    expect(meetsPclClusters(only(1, 6, 8, 9, 15))).toBe(false)
    expect(meetsPclClusters([null, ...all(2).slice(1)])).toBeNull()
    expect(meetsPclClusters([...all(2).slice(0, 19), null])).toBeNull()
    expect(meetsPclClusters(all(2).slice(0, 19))).toBeNull()
  })
})
