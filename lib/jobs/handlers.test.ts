import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { handledKinds } from './handlers'

/** The kinds of due work that the sources plan, as they are written there. */
function plannedKinds(): readonly string[] {
  const files = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|^invariants\//.test(file))
    .map((file) => readFileSync(join('lib', file), 'utf8'))
    .filter((text) => /\bschedule\(/.test(text))
  const kinds = files.flatMap((text) =>
    [...text.matchAll(/kind: '([a-z0-9.-]+)',\s*(?:\.\.\.subject|subjectKind)/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  return [...new Set(kinds)]
}

test('every kind of work that is planned has a handler: nothing waits in the night for nobody', () => {
  const planned = plannedKinds()
  expect(planned).toEqual(expect.arrayContaining(['alert-tell', 'look-missed-guide']))
  expect(planned.filter((kind) => !handledKinds.includes(kind))).toEqual([])
})
