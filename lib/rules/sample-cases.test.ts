import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { casesOf } from '@/lib/rules/case-file'
import { everyCaseHolds } from '@/lib/rules/cases.fixture'
import sampleCases from '@/lib/rules/cases/sample-cases.json'

everyCaseHolds(sampleCases)

test('the project carries all 73 of them', () => {
  expect(casesOf(sampleCases)).toHaveLength(73)
})

test('every file of cases has a test that runs it', () => {
  const files = readdirSync(fileURLToPath(new URL('cases', import.meta.url)))
  const own = files.filter((name) => name.endsWith('.json') && name !== 'sample-cases.json')
  expect(own.length).toBeGreaterThan(0)
  expect(own.filter((name) => !files.includes(name.replace('.json', '.test.ts')))).toEqual([])
})
