import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCluster } from '../../lib/db/embedded/cluster.ts'
import type { Cluster } from '../../lib/db/embedded/cluster.ts'
import { dropDatabase, ensureDatabase } from '../../lib/db/embedded/roles.ts'
import { migrate } from '../../lib/db/migrate.ts'
import { run } from './make.ts'
import { step } from './progress.ts'
import type { Settings, Surroundings } from './surroundings.ts'

export type Database = {
  readonly appUrl: string
  readonly ownerUrl: string
  /** Absent when the clinic brings its own PostgreSQL. */
  readonly cluster: Cluster | undefined
}

/** Present while a demonstration is being filled: a start that finds it begins anew. */
const fillingMark = (dataDir: string) => join(dataDir, 'filling')

/** The database of these surroundings, running. */
export async function openDatabase(around: Surroundings): Promise<Database> {
  if (around.external) return { ...around.external, cluster: undefined }
  const cluster = await openCluster({
    dataDir: around.dataDir,
    isExpendable: around.mode === 'test',
  })
  if (around.mode !== 'production' && existsSync(fillingMark(around.dataDir))) {
    await dropDatabase(cluster, 'stillwater')
  }
  await ensureDatabase(cluster)
  return { appUrl: cluster.address('app'), ownerUrl: cluster.address('owner'), cluster }
}

/** What a command that works on the database is given; the serving process gets no owner's address. */
export const databaseSettings = (database: Database): Settings => ({
  DATABASE_URL: database.appUrl,
  DATABASE_OWNER_URL: database.ownerUrl,
})

/** A TypeScript file of the product, with the settings and, as on the server, React's server condition. */
export const runProduct = (file: string, settings: Settings, words: readonly string[] = []) =>
  run(['--conditions=react-server', '--import', 'tsx', file, ...words], settings)

/** Applies what is missing; a database that was empty until now gets the demonstration's people. */
export async function prepareDatabase(around: Surroundings, database: Database): Promise<void> {
  const { appUrl, ownerUrl } = database
  const applied = await step('Bringing the database to this version', () =>
    migrate({ ownerUrl, appUrl, folder: 'prisma/migrations' }),
  )
  const isNew = applied.length > 0 && (await wasEmpty(ownerUrl, applied.length))
  const mark = fillingMark(around.dataDir)
  if (around.mode === 'production' || !existsSync('prisma/seed.ts') || !isNew) return
  await step('Filling the demonstration clinics', async () => {
    writeFileSync(mark, '')
    await runProduct('prisma/seed.ts', { ...around.settings, ...databaseSettings(database) })
    rmSync(mark, { force: true })
  })
}

/** Every migration on record was applied just now. */
async function wasEmpty(ownerUrl: string, applied: number): Promise<boolean> {
  const { Client } = await import('pg')
  const owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from _prisma_migrations where finished_at is not null',
  )
  await owner.end()
  return rows[0]?.count === applied
}
