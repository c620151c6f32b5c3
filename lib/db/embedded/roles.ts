import { Client } from 'pg'
import type { Cluster } from './cluster.ts'
import { userNames } from './state.ts'
import type { Role } from './state.ts'

async function asRoot<Result>(
  cluster: Cluster,
  database: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: cluster.address('root', database) })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function makeRole(client: Client, cluster: Cluster, role: Role): Promise<void> {
  const name = userNames[role]
  const password = new URL(cluster.address(role)).password
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [name])
  await client.query(
    `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${name} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD ${client.escapeLiteral(password)}`,
  )
}

/** Nobody but these two may connect, and the application's role may create nothing, not even for a moment. */
async function settleRights(client: Client, database: string): Promise<void> {
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`)
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${userNames.app}`)
}

/** Makes the two roles and the database where they are missing. True when the database is new. */
export async function ensureDatabase(cluster: Cluster, database = 'stillwater'): Promise<boolean> {
  return asRoot(cluster, 'postgres', async (client) => {
    await makeRole(client, cluster, 'owner')
    await makeRole(client, cluster, 'app')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [
      database,
    ])
    if (rowCount) return false
    await client.query(`CREATE DATABASE ${database} OWNER ${userNames.owner}`)
    await settleRights(client, database)
    return true
  })
}

/** A copy of a database, in some fifty milliseconds. */
export async function copyDatabase(cluster: Cluster, from: string, to: string): Promise<void> {
  await asRoot(cluster, 'postgres', async (client) => {
    await client.query(
      `CREATE DATABASE ${to} TEMPLATE ${from} OWNER ${userNames.owner} STRATEGY FILE_COPY`,
    )
    await settleRights(client, to)
  })
}

/** Removes a database and whoever is still connected to it. */
export async function dropDatabase(cluster: Cluster, database: string): Promise<void> {
  await asRoot(cluster, 'postgres', (client) =>
    client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
  )
}
