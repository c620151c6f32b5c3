import { describe, expect, test } from 'vitest'
import { casesOf, runCaseFile } from '@/lib/rules/case-file'
import sampleCases from '@/lib/rules/cases/sample-cases.json'

const results = runCaseFile(sampleCases)
const cases = casesOf(sampleCases).map((each, index) => ({ ...each, result: results[index] }))

describe('every sample case gets the answer that the clinical rules give', () => {
  test.each(cases)('$id $title: $why', ({ id, result }) => {
    expect(result).toMatchObject({ id, differences: [] })
  })

  test('the project carries all 73 of them', () => {
    expect(cases).toHaveLength(73)
  })
})
