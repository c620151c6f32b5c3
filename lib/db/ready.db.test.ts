import { expect, test } from 'vitest'
import { closeDatabase } from './client'
import { databaseIsReady } from './ready'
import { testDatabase } from './testing/database'
import { useEnvironment } from '@/lib/env'

await testDatabase()

test('a database of this version is ready; one that is away is not, and is said so within a second', async () => {
  expect(await databaseIsReady()).toBe(true)
  await closeDatabase()
  useEnvironment({ DATABASE_URL: 'postgresql://nobody:x@127.0.0.1:1/none' })
  expect(await databaseIsReady()).toBe(false)
})
