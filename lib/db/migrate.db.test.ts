import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { PgBoss } from 'pg-boss'
import { describe, expect, test } from 'vitest'
import { migrate } from '@/lib/db/migrate'
import { readMigrations } from '@/lib/db/migrations'
import { testDatabase } from '@/lib/db/testing/database'

const database = await testDatabase()

async function ask<Row extends object>(
  role: 'root' | 'owner' | 'app',
  sql: string,
): Promise<Row[]> {
  const client = new Client({ connectionString: database.address(role) })
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}

/** The project's migrations, then further ones written for the test. */
function folderWith(extra: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  const real = readMigrations(resolve('prisma/migrations'))
  const all = [...real.map((one) => [one.name, one.sql] as const), ...Object.entries(extra)]
  for (const [name, sql] of all) {
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'migration.sql'), sql)
  }
  return folder
}

const run = (folder: string) =>
  migrate({ ownerUrl: database.address('owner'), appUrl: database.address('app'), folder })

describe('bringing a database to this version', () => {
  test('every migration is on record with the checksum that Prisma would write', async () => {
    const rows = await ask<{
      migration_name: string
      checksum: string
      applied_steps_count: number
    }>(
      'owner',
      'select migration_name, checksum, applied_steps_count from _prisma_migrations order by started_at, migration_name',
    )
    const wanted = readMigrations(resolve('prisma/migrations'))
    expect(rows.map((row) => [row.migration_name, row.checksum])).toEqual(
      wanted.map((migration) => [migration.name, migration.checksum]),
    )
    expect(rows.every((row) => row.applied_steps_count === 1)).toBe(true)
  })

  test('a second run finds nothing to do', async () => {
    expect(await run(folderWith({}))).toEqual([])
  })

  test('a migration that fails leaves nothing behind and names itself', async () => {
    const folder = folderWith({
      '99990101000000_half': 'CREATE TABLE half (id int);\nSELECT * FROM no_such_table;',
    })
    await expect(run(folder)).rejects.toThrow(
      'The migration 99990101000000_half failed at line 2 and left nothing behind',
    )
    expect(await ask('root', `select 1 from pg_class where relname = 'half'`)).toEqual([])
  })

  test('a file that was changed after it ran is refused, and so is one that is gone', async () => {
    const name = '99990101000001_later'
    expect(await run(folderWith({ [name]: 'CREATE TABLE later (id int);' }))).toEqual([name])
    expect(await run(folderWith({ [name]: 'CREATE TABLE later (id int);' }))).toEqual([])
    await expect(run(folderWith({ [name]: 'CREATE TABLE later (id bigint);' }))).rejects.toThrow(
      `The migration ${name} was changed after it was applied`,
    )
    await expect(run(folderWith({}))).rejects.toThrow('which this version does not know')
    await ask('root', `delete from _prisma_migrations where migration_name = '${name}'`)
  })

  test('two instances that start at once apply a migration a single time', async () => {
    const folder = folderWith({ '99990101000002_once': 'CREATE TABLE once (id int);' })
    const [one, other] = await Promise.all([run(folder), run(folder)])
    expect([...one, ...other]).toEqual(['99990101000002_once'])
  })

  test('an owner is not accepted as the role that serves', async () => {
    const both = { ownerUrl: database.address('owner'), appUrl: database.address('owner') }
    await expect(migrate({ ...both, folder: resolve('prisma/migrations') })).rejects.toThrow(
      /owns the tables|may not prepare|does not know/,
    )
  })
})

describe("the application's role", () => {
  test('is neither owner, nor administrator, nor exempt from row-level security', async () => {
    const [role] = await ask(
      'app',
      'select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles where rolname = current_user',
    )
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    })
    expect(
      await ask(
        'root',
        `select relname from pg_class where relowner = 'stillwater_app'::regrole
         union select rolname from pg_roles where pg_has_role('stillwater_app', oid, 'MEMBER') and rolname <> 'stillwater_app'`,
      ),
    ).toEqual([])
  })

  test.each([
    ['a table', 'create table mine (id int)'],
    ['a temporary table', 'create temporary table mine (id int)'],
    ['a schema', 'create schema mine'],
    ['a function', `create function mine() returns int language sql as 'select 1'`],
  ])('may not create %s', async (_what, sql) => {
    await expect(ask('app', sql)).rejects.toThrow('permission denied')
  })

  test('cannot read or write the record of migrations', async () => {
    await expect(ask('app', 'select * from _prisma_migrations')).rejects.toThrow(
      'permission denied',
    )
  })

  test('every table of records has row-level security forced, also for its owner', async () => {
    expect(
      await ask(
        'root',
        `select relname from pg_class
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and relname not in ('_prisma_migrations', 'session_edge', 'later', 'once')
            and not (relrowsecurity and relforcerowsecurity)`,
      ),
    ).toEqual([])
  })
})

test('a job is sent and worked by the application, which may not change the queue’s schema', async () => {
  const boss = new PgBoss({ connectionString: database.address('app'), migrate: false, max: 2 })
  const faults: unknown[] = []
  boss.on('error', (fault) => faults.push(fault))
  await boss.start()
  await boss.createQueue('greeting', { retryLimit: 2 })
  const worked = new Promise((tell) => {
    void boss.work<{ word: string }>('greeting', { pollingIntervalSeconds: 0.5 }, async ([job]) =>
      tell(job?.data.word),
    )
  })
  await boss.send('greeting', { word: 'hello' })
  expect(await worked).toBe('hello')
  await boss.stop({ graceful: false })
  expect(faults).toEqual([])
})
