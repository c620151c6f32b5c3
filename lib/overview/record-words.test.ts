import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import english from '@/messages/en'

/** Which parts of a record are noted as opened, printed or taken out, as the sources name them. */
function notedParts(): readonly string[] {
  const found = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join('lib', file), 'utf8'))
    .flatMap((text) => [
      ...text.matchAll(/kind: '(?:view|export|print|break-glass)',\s*table: '([a-z_]+)'/g),
      ...text.matchAll(/\bof: \{ table: '([a-z_]+)'/g),
      ...text.matchAll(/\bof = \{ table: '([a-z_]+)'/g),
    ])
  return [...new Set(found.map(([, table]) => table ?? ''))].toSorted()
}

test('whatever can be opened of a record has a name in “who opened my record”: nobody reads “something”', () => {
  const named = Object.keys(english.overview.record.parts)
  const noted = notedParts()
  expect(noted).toEqual(expect.arrayContaining(['journal_entry', 'screening', 'treatment_session']))
  expect(noted.filter((part) => !named.includes(part))).toEqual([])
})
