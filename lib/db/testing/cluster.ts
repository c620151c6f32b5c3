import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { openCluster } from '../embedded/cluster.ts'
import type { Cluster } from '../embedded/cluster.ts'
import { alone } from '../embedded/lock.ts'
import { dropDatabase, ensureDatabase } from '../embedded/roles.ts'
import { migrate } from '../migrate.ts'
import { readMigrations } from '../migrations.ts'

export const testFolder = resolve('.stillwater/test')
export const migrationsFolder = resolve('prisma/migrations')

/** Runs of the tests share one server; each holds this lock while it goes on. */
const runs = 20_261_122

/** One server for all runs on this machine, without waiting for the disk. */
export const openTestCluster = () => openCluster({ dataDir: testFolder, isExpendable: true })

function schemaHash(): string {
  const hash = createHash('sha256')
  for (const { name, checksum } of readMigrations(migrationsFolder)) hash.update(name + checksum)
  for (const file of ['migrate.ts', 'queue-schema.ts', 'app-role.ts', 'embedded/roles.ts']) {
    hash.update(readFileSync(join('lib/db', file)))
  }
  return hash.update(readFileSync('node_modules/pg-boss/package.json')).digest('hex').slice(0, 12)
}

async function databases(root: Client, pattern: string): Promise<readonly string[]> {
  const { rows } = await root.query<{ datname: string }>(
    'select datname from pg_database where datname like $1',
    [pattern],
  )
  return rows.map((row) => row.datname)
}

/** The database that every test copies: all migrations on an empty one, made once a schema. */
export async function ensureTemplate(cluster: Cluster, root: Client): Promise<string> {
  const name = `template_${schemaHash()}`
  return alone(join(testFolder, 'template.lock'), async () => {
    if ((await databases(root, name)).length > 0) return name
    const draft = `draft_${schemaHash()}`
    await dropDatabase(cluster, draft)
    await ensureDatabase(cluster, draft)
    await migrate({
      ownerUrl: cluster.address('owner', draft),
      appUrl: cluster.address('app', draft),
      folder: migrationsFolder,
    })
    await root.query(`ALTER DATABASE ${draft} RENAME TO ${name}`)
    return name
  })
}

/** Connects as the server's administrator and says “I am using this server” for as long as it lasts. */
export async function enter(cluster: Cluster): Promise<Client> {
  const root = new Client({ connectionString: cluster.address('root', 'postgres') })
  await root.connect()
  await root.query('select pg_advisory_lock_shared($1)', [runs])
  return root
}

/** Removes this run's databases; the last run also removes what killed ones left and stops the server. */
export async function leave(cluster: Cluster, root: Client, prefix: string): Promise<void> {
  for (const name of await databases(root, `${prefix}%`)) await dropDatabase(cluster, name)
  await root.query('select pg_advisory_unlock_shared($1)', [runs])
  const { rows } = await root.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [
    runs,
  ])
  if (rows[0]?.last) {
    const current = `template_${schemaHash()}`
    const left = [
      ...(await databases(root, 'test\\_%')),
      ...(await databases(root, 'template\\_%')),
    ]
    for (const name of left) if (name !== current) await dropDatabase(cluster, name)
  }
  await root.end()
  if (rows[0]?.last) await cluster.stop()
}
