import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isAlive } from '../../lib/db/embedded/lock.ts'
import { stopPostmaster } from '../../lib/db/embedded/postmaster.ts'
import { copyDatabase } from '../../lib/db/embedded/roles.ts'
import { clusterDirectory, freePort, recall } from '../../lib/db/embedded/state.ts'
import { databaseSettings, openDatabase, prepareDatabase } from '../../scripts/start/database.ts'
import type { Database } from '../../scripts/start/database.ts'
import { surroundings } from '../../scripts/start/surroundings.ts'
import type { Settings, Surroundings } from '../../scripts/start/surroundings.ts'
import { startWeb } from '../../scripts/start/web.ts'

/** The built application on a free port, with a database of its own that holds the demonstration. */
export type SeededServer = {
  readonly origin: string
  /** For commands that look at the same database. */
  readonly settings: Settings
  readonly stop: () => Promise<void>
}

/** A developer's own settings stay out of it, mail above all. */
const nothingOfTheMachines = {
  APP_ORIGIN: '',
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
  SMTP_URL: '',
  TRUST_PROXY: '',
}

const folder = resolve('.stillwater/stories')

async function remove(dataDir: string): Promise<void> {
  const state = recall(dataDir)
  if (state) {
    const directory = clusterDirectory(dataDir, state)
    await stopPostmaster(directory)
    rmSync(directory, { recursive: true, force: true })
  }
  rmSync(dataDir, { recursive: true, force: true })
}

/** What runs that were killed have left behind. */
async function removeAbandoned(): Promise<void> {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (!isAlive(Number(name))) await remove(join(folder, name))
  }
}

/** The built application on free ports, one for each that is asked for, each with the same demonstration of its own. */
export async function startSeededServers(count: 1 | 2): Promise<readonly SeededServer[]> {
  await removeAbandoned()
  const dataDir = join(folder, String(process.pid))
  const first = await surroundingsIn(dataDir)
  const database = await openDatabase(first)
  await prepareDatabase(first, database)
  const second = count === 2 ? await copied(database) : undefined
  const servers = [await serve(first, database)]
  if (second) servers.push(await serve(await surroundingsIn(dataDir), second))
  return servers.map((server) => ({
    ...server,
    stop: async () => {
      await server.stop()
      if (server === servers[0]) await remove(dataDir)
    },
  }))
}

/** The same demonstration once more, before anybody is connected to the first. */
async function copied({ cluster }: Database): Promise<Database | undefined> {
  if (!cluster) return undefined
  const name = 'stillwater_second'
  await copyDatabase(cluster, 'stillwater', name)
  return { appUrl: cluster.address('app', name), ownerUrl: cluster.address('owner', name), cluster }
}

const surroundingsIn = async (dataDir: string): Promise<Surroundings> =>
  surroundings({
    STILLWATER_MODE: 'test',
    STILLWATER_DATA_DIR: dataDir,
    PORT: String(await freePort()),
    ...nothingOfTheMachines,
  })

async function serve(around: Surroundings, database: Database): Promise<SeededServer> {
  const web = await startWeb({ ...around.settings, DATABASE_URL: database.appUrl })
  return {
    origin: around.origin,
    settings: { ...around.settings, ...databaseSettings(database), NODE_ENV: 'production' },
    stop: () => web.stop(),
  }
}
