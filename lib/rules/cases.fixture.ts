import { describe, expect, test } from 'vitest'
import { casesOf, runCaseFile } from '@/lib/rules/case-file'

/** One test a case: what the rules say of a made-up client, against what was worked out by hand. */
export function everyCaseHolds(file: unknown): void {
  const results = runCaseFile(file)
  const cases = casesOf(file).map((each, index) => ({ ...each, result: results[index] }))
  describe('each case gets the answer that was worked out by hand', () => {
    test.each(cases)('$id $title: $why', ({ id, result }) => {
      expect(result).toMatchObject({ id, differences: [] })
    })

    test('has one id a case', () => {
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    })
  })
}
