import { randomUUID } from 'node:crypto'
import { Client, DatabaseError } from 'pg'
import { appRole, ensureAppRole, refuseMightyRole, userOf } from './app-role.ts'
import { isUnchanged, readMigrations } from './migrations.ts'
import type { Migration } from './migrations.ts'
import { installQueue } from './queue-schema.ts'

export type MigrateOptions = {
  /** The role that owns the tables. */
  readonly ownerUrl: string
  /** The role that serves; the migrations grant to it, through `stillwater_app`. */
  readonly appUrl: string
  /** `prisma/migrations`. */
  readonly folder: string
  /** False leaves the job queue's schema alone, for tests of the migrations themselves. */
  readonly withQueue?: boolean
}

type Recorded = { readonly migration_name: string; readonly checksum: string }

/** The number that Prisma's own engine locks, so that the two never migrate at once. */
const lockNumber = 72707369

const makeTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`

async function recorded(owner: Client): Promise<readonly Recorded[]> {
  const { rows } = await owner.query<{ found: boolean }>(
    `select to_regclass('_prisma_migrations') is not null as found`,
  )
  if (!rows[0]?.found) await owner.query(makeTable)
  const done = await owner.query<Recorded>(
    `select migration_name, checksum from _prisma_migrations
      where finished_at is not null and rolled_back_at is null order by started_at`,
  )
  return done.rows
}

/** A migration that ran is history: it may be neither edited nor lost. */
function refuseRewrittenHistory(wanted: readonly Migration[], done: readonly Recorded[]): void {
  const byName = new Map(wanted.map((migration) => [migration.name, migration]))
  for (const { migration_name: name, checksum } of done) {
    const migration = byName.get(name)
    if (!migration) {
      throw new Error(
        `The database has the migration ${name}, which this version does not know. It was used by a newer version: start that one, or restore a backup from before.`,
      )
    }
    if (!isUnchanged(migration, checksum)) {
      throw new Error(
        `The migration ${name} was changed after it was applied to this database. Put its file back as it was, and write what is new as a further migration.`,
      )
    }
  }
}

const lineAt = (sql: string, position: string | undefined) =>
  position ? sql.slice(0, Number(position)).split('\n').length : undefined

async function apply(owner: Client, migration: Migration): Promise<void> {
  try {
    await owner.query('BEGIN')
    await owner.query(migration.sql)
    await owner.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    )
    await owner.query('COMMIT')
  } catch (cause) {
    await owner.query('ROLLBACK')
    const line = cause instanceof DatabaseError ? lineAt(migration.sql, cause.position) : undefined
    throw new Error(
      `The migration ${migration.name} failed${line ? ` at line ${line}` : ''} and left nothing behind: ${cause instanceof Error ? cause.message : String(cause)}`,
      { cause },
    )
  }
}

/**
 * Brings a database to this version: each missing migration in a transaction of its own, then the
 * job queue's schema. Two instances that start at once wait for each other. Answers the names applied.
 */
export async function migrate(options: MigrateOptions): Promise<readonly string[]> {
  const owner = new Client({ connectionString: options.ownerUrl, application_name: 'migrate' })
  await owner.connect().catch((cause: unknown) => {
    const { host } = new URL(options.ownerUrl)
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The database at ${host} cannot be reached as its owner: ${reason}`, { cause })
  })
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [lockNumber])
    await owner.query(`SET client_min_messages = warning`)
    await ensureAppRole(owner, userOf(options.appUrl))
    const wanted = readMigrations(options.folder)
    const done = await recorded(owner)
    refuseRewrittenHistory(wanted, done)
    const names = new Set(done.map((one) => one.migration_name))
    const missing = wanted.filter((migration) => !names.has(migration.name))
    for (const migration of missing) await apply(owner, migration)
    await owner.query(`REVOKE ALL ON _prisma_migrations FROM ${appRole}`)
    if (options.withQueue !== false) await installQueue(owner, options.ownerUrl)
    await refuseMightyRole(owner, userOf(options.appUrl))
    return missing.map((migration) => migration.name)
  } finally {
    await owner.end()
  }
}
