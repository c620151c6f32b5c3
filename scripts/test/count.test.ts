import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { countPlaywright, countVitest, oneFailed, sum } from './count'

function report(value: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json')
  writeFileSync(file, JSON.stringify(value))
  return file
}

const vitest = (passed: number, failed: number) =>
  report({ numPassedTests: passed, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1 })
const playwright = (expected: number, unexpected: number, flaky: number) =>
  report({ stats: { expected, unexpected, flaky, skipped: 1 } })

/** The closing line is what a reader believes: it may not be greener than the runs. */
describe('the closing count', () => {
  test('adds what held, what failed and what was not made', () => {
    expect(
      sum([countVitest(vitest(10, 0), true), countPlaywright(playwright(4, 1, 0), false)]),
    ).toEqual({ passed: 14, failed: 1, skipped: 4 })
  })

  test('a run that ended badly without a failed test counts as one failure', () => {
    expect(countVitest(vitest(10, 0), false).failed).toBe(1)
    expect(countPlaywright(playwright(4, 0, 0), false).failed).toBe(1)
  })

  test('a run that left no report counts as one failure', () => {
    expect(countVitest('/no/such/file', true)).toEqual(oneFailed)
  })

  test('a story that passed only when repeated counts as failed', () => {
    expect(countPlaywright(playwright(4, 0, 1), true).failed).toBe(1)
  })
})
