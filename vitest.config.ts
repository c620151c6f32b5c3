import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '')
const resolve = { alias: { '@': root }, conditions: ['react-server', 'node'] }
const ssr = {
  resolve: { conditions: resolve.conditions, externalConditions: ['react-server', 'node'] },
}

/** `unit`: rules, policies and texts, no input or output. `db`: commands on a real PostgreSQL, one template, a database a file. */
export default defineConfig({
  resolve,
  ssr,
  test: {
    // Two cores are the smallest machine: while one test waits for the database, another goes on.
    maxWorkers: 2,
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          testTimeout: 30_000,
          include: ['**/*.test.ts'],
          exclude: ['**/*.db.test.ts', 'node_modules/**', 'e2e/**', '.next/**', '.stillwater/**'],
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'db',
          include: ['**/*.db.test.ts'],
          exclude: ['node_modules/**', '.next/**', '.stillwater/**'],
          globalSetup: ['lib/db/testing/server.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
