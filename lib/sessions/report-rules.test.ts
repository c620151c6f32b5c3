import { describe, expect, test } from 'vitest'
import { mustBeReported, reportDueAt, reportStanding } from './report-rules'

describe('what has to be reported', () => {
  test.each([
    ['a mild event of a tablet', 1, false, 'sublingual', false],
    ['a severe one', 3, false, 'sublingual', false],
    ['a life-threatening one', 4, false, 'sublingual', true],
    ['a death', 5, false, 'intramuscular', true],
    ['a mild one that is serious', 1, true, 'oral', true],
    ['any suspected one of esketamine', 1, false, 'intranasal_esketamine', true],
    ['a mild one of the other spray', 2, false, 'intranasal_racemic', false],
  ] as const)('%s', (_what, grade, serious, route, must) => {
    expect(mustBeReported({ grade, serious }, route)).toBe(must)
  })
})

describe('seven days, to the end of the seventh in the clinic’s zone', () => {
  const from = new Date('2026-10-28T18:00:00Z')
  const due = reportDueAt(from, 'America/New_York')

  test('also over a night on which the clocks change', () => {
    expect(due).toEqual(new Date('2026-11-05T05:00:00Z'))
  })

  test.each([
    ['2026-11-03T04:59:59Z', null, 'open'],
    ['2026-11-03T05:00:00Z', null, 'soon'],
    ['2026-11-05T04:59:59Z', null, 'soon'],
    ['2026-11-05T05:00:00Z', null, 'overdue'],
    ['2026-11-09T05:00:00Z', new Date('2026-11-06T00:00:00Z'), 'closed'],
  ] as const)('at %s, closed %s: %s', (now, closedAt, standing) => {
    expect(reportStanding({ dueAt: due, closedAt }, new Date(now))).toBe(standing)
  })
})
