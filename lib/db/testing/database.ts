import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import { useEnvironment } from '@/lib/env'
import { addressOf, userNames } from '../embedded/state'
import type { Role } from '../embedded/state'
import type { TestServer } from './server'

/** A database of this test file's own. */
export type TestDatabase = {
  readonly name: string
  /** The address for a role; `root` sees every row, for looking behind the wall. */
  readonly address: (role: Role) => string
}

/**
 * Copies the migrated template and points this file's settings at the copy, so that `lib/db/client`
 * uses it. Call it once at the head of a `.db.test.ts`: `const database = await testDatabase()`.
 * The run removes it when it ends.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { state, template, prefix }: TestServer = inject('testServer')
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  const root = new Client({ connectionString: addressOf(state, 'root', 'postgres') })
  await root.connect()
  await root.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${userNames.owner}`)
  await root.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`)
  await root.query(`GRANT CONNECT ON DATABASE ${name} TO ${userNames.app}`)
  await root.end()

  const address = (role: Role) => addressOf(state, role, name)
  useEnvironment({
    STILLWATER_MODE: 'test',
    STILLWATER_DATA_DIR: resolve('.stillwater/test'),
    DATABASE_URL: address('app'),
    DATABASE_OWNER_URL: address('owner'),
    NEXTAUTH_SECRET: 'a secret for tests alone, of more than 32 characters',
    STILLWATER_MASTER_KEY: Buffer.alloc(32, 1).toString('base64'),
    APP_ORIGIN: 'http://localhost:3000',
  })
  return { name, address }
}
