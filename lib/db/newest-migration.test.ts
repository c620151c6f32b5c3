import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readMigrations } from './migrations'
import { newestMigration } from './newest-migration'

test('a server is ready only on a database that has the newest migration: newest-migration.ts names it', () => {
  expect(newestMigration).toBe(readMigrations(resolve('prisma/migrations')).at(-1)?.name)
})
