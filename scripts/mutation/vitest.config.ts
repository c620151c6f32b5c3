import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { pieces } from './pieces.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
const conditions = ['react-server', 'node']

/** The tests of one piece: no database, no pages, nothing of the build. */
export default defineConfig({
  root,
  resolve: { alias: { '@': root }, conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    include: [...(pieces[process.env.MUTATION_PIECE ?? '']?.tests ?? [])],
    exclude: ['**/*.db.test.ts', 'node_modules/**'],
  },
})
