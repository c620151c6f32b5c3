import { existsSync, readFileSync } from 'node:fs'

/** How many checks held, failed, or were not made. */
export type Count = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const none: Count = { passed: 0, failed: 0, skipped: 0 }
export const onePassed: Count = { ...none, passed: 1 }
export const oneFailed: Count = { ...none, failed: 1 }
export const oneSkipped: Count = { ...none, skipped: 1 }

export const sum = (counts: readonly Count[]): Count =>
  counts.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    none,
  )

type VitestReport = {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
}
type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

const read = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined

/** A runner that ended badly without naming a failed test (a file that does not load) has failed once. */
const honest = (count: Count, isOk: boolean): Count =>
  isOk || count.failed > 0 ? count : { ...count, failed: 1 }

/** What vitest wrote with its reporter `json`. */
export function countVitest(file: string, isOk: boolean): Count {
  const report = read(file) as VitestReport | undefined
  if (!report) return oneFailed
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report
  const skipped = numPendingTests + numTodoTests
  return honest({ passed: numPassedTests, failed: numFailedTests, skipped }, isOk)
}

/** What Playwright wrote with its reporter `json`; a test that passed only when repeated has failed. */
export function countPlaywright(file: string, isOk: boolean): Count {
  const report = read(file) as PlaywrightReport | undefined
  if (!report) return oneFailed
  const { expected, unexpected, flaky, skipped } = report.stats
  return honest({ passed: expected, failed: unexpected + flaky, skipped }, isOk)
}
