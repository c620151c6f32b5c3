import { pieces } from './pieces.mjs'

const name = process.env.MUTATION_PIECE ?? ''
const piece = pieces[name]
if (!piece) throw new Error(`MUTATION_PIECE is one of ${Object.keys(pieces).join(', ')}`)
const folder = `.stillwater/mutation/${name}`

/**
 * Mutation tests of one piece of the clinical rules and policies: each mutant is a small fault, and a test
 * has to notice it. `run.mjs` runs the pieces and judges the sum.
 *
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  mutate: [...piece.mutate, '!lib/**/*.test.ts', '!lib/**/*.fixture.ts'],
  ignorePatterns: [
    '/.next',
    '/.stillwater',
    '/test-results',
    '/docs',
    '/e2e',
    '/app',
    '/components',
    '/prisma',
  ],
  // Stryker reads a tsconfig with the API of an older TypeScript; the tests need none.
  tsconfigFile: 'no-tsconfig.json',
  thresholds: { high: 95, low: 90, break: null },
  concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
  timeoutMS: 20_000,
  tempDirName: `${folder}/sandbox`,
  incremental: true,
  incrementalFile: `${folder}/incremental.json`,
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: `${folder}/report.json` },
  htmlReporter: { fileName: `${folder}/report.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
}
