import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { format } from 'node:util'
import { resolve } from 'node:path'
import { Script } from 'node:vm'
import { expect } from 'vitest'

/** A title of `test.each`: `$id` from an object, `%s` from a row. */
const titled = (name, row) =>
  row !== null && typeof row === 'object' && !Array.isArray(row)
    ? name.replaceAll(/\$(\w+)/g, (_, key) => String(row[key]))
    : format(name, ...(Array.isArray(row) ? row : [row]))

/** The tests of a bundle, in the order in which they are written. Our tests use no hooks and no mocks. */
export function collector() {
  const tests = []
  const within = []
  const describe = (name, body) => {
    within.push(name)
    body()
    within.pop()
  }
  const test = (name, run) => tests.push({ name: [...within, name].join(' > '), run })
  const each = (one) => (rows) => (name, body) =>
    rows.forEach((row) => one(titled(name, row), () => body(...(Array.isArray(row) ? row : [row]))))
  describe.each = each(describe)
  test.each = each(test)
  return { tests, api: { describe, test, it: test, expect } }
}

const COVERED = /stryCov_9fa48(?:\$\d+)?\(("\d+"(?:,\s*"\d+")*)\)/g
const ACTIVE = /stryMutAct_9fa48(?:\$\d+)?\("(\d+)"\)/g

/** Only counting: every switch counts who comes by, and nothing is planted. */
const counting = (code) =>
  code
    .replaceAll(COVERED, (_, ids) => `(${ids.replaceAll(/"(\d+)"/g, '__visit.seen[$1]++')})`)
    .replaceAll(ACTIVE, 'false')

/** With a fault planted nobody counts who comes by: a switch is one comparison of two numbers. */
const planted = (code) =>
  code.replaceAll(COVERED, '0').replaceAll(ACTIVE, '(__fault === $1 && __visit())')

/** Runs the bundle from its first line: modules, tables and tests are made anew. */
export function opener(file, counts) {
  const path = resolve(file)
  const code = readFileSync(path, 'utf8')
  const names = 'require, module, exports, __filename, __fault, __visit'
  const source = `(function (${names}) {${counts ? counting(code) : planted(code)}\n})`
  const start = new Script(source, { filename: path }).runInThisContext()
  const require = createRequire(path)
  return (fault, visit) => {
    const { tests, api } = collector()
    globalThis.collected = api
    const module = { exports: {} }
    start(require, module, module.exports, path, fault, visit)
    return tests
  }
}
