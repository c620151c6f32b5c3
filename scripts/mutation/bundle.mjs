import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const own = createRequire(import.meta.url)
/** What comes with a tool that we name ourselves is asked of that tool. */
const from = (...path) => path.reduce((require, name) => createRequire(require.resolve(name)), own)
const load = async (require, name) => import(pathToFileURL(require.resolve(name)).href)

const quiet = new Proxy(
  {},
  { get: (_, name) => (String(name).startsWith('is') ? () => false : () => {}) },
)

/** The piece's files with every fault planted behind a switch, and the list of the faults. */
async function plant(files) {
  const { Instrumenter } = await load(
    from('@stryker-mutator/core'),
    '@stryker-mutator/instrumenter',
  )
  return new Instrumenter(quiet).instrument(
    files.map((name) => ({
      name: resolve(name),
      content: readFileSync(name, 'utf8'),
      mutate: true,
    })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  )
}

/** A fault in a test or in what it starts from says nothing about the rules. */
const SERVES_TESTS = /\.(test|fixture)\.ts$/

/**
 * One script of a piece's rules and tests: running it again evaluates every module again, so that a fault in
 * what is computed once, such as a table, is planted too.
 */
export async function bundle({ mutate, tests }, folder) {
  const rules = mutate.flatMap((glob) => globSync(glob)).filter((file) => !SERVES_TESTS.test(file))
  const { files, mutants } = await plant(rules.toSorted())
  const planted = new Map(files.map(({ name, content }) => [name, content]))
  const testFiles = tests
    .flatMap((glob) => globSync(glob))
    .filter((name) => !name.endsWith('.db.test.ts'))
    .toSorted()
  const { rolldown } = await load(from('vitest', 'vite'), 'rolldown')
  const build = await rolldown({
    input: 'piece',
    platform: 'node',
    treeshake: false,
    resolve: { alias: { '@': process.cwd() } },
    external: (id) => /^(?!vitest$|piece$|@\/|[./\0])/.test(id),
    plugins: [
      {
        name: 'planted',
        resolveId: (id) => (id === 'piece' || id === 'vitest' ? `\0${id}.js` : null),
        load(id) {
          if (id === '\0piece.js')
            return testFiles.map((name) => `import ${JSON.stringify(resolve(name))}`).join('\n')
          if (id === '\0vitest.js')
            return 'export const { describe, test, it, expect } = globalThis.collected'
          return planted.get(id) ?? null
        },
      },
    ],
  })
  const { output } = await build.generate({ format: 'cjs', minify: false })
  const file = join(folder, 'piece.cjs')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, output[0].code)
  return { file, mutants, files: [...planted.keys()], testFiles }
}
