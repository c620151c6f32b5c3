import { describe, expect, test } from 'vitest'
import { casesOf, runCaseFile } from '@/lib/rules/case-file'

interface CaseFile {
  readonly defaults: object
  readonly cases: readonly unknown[]
}

/** One test a case: what the rules say of a made-up client, against what was worked out by hand. */
export function everyCaseHolds(file: CaseFile): void {
  const cases = casesOf(file)
  describe('each case gets the answer that was worked out by hand', () => {
    test.each(cases)('$id $title: $why', (each) => {
      expect(runCaseFile({ ...file, cases: [each] })).toMatchObject([
        { id: each.id, differences: [] },
      ])
    })

    test('has one id a case', () => {
      expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    })
  })
}
