import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isAlive } from '../../lib/db/embedded/lock.ts'
import { stopPostmaster } from '../../lib/db/embedded/postmaster.ts'
import { clusterDirectory, freePort, recall } from '../../lib/db/embedded/state.ts'
import { databaseSettings, openDatabase, prepareDatabase } from '../../scripts/start/database.ts'
import { surroundings } from '../../scripts/start/surroundings.ts'
import type { Settings } from '../../scripts/start/surroundings.ts'
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

/** Starts it; `npm run build` must have been done. */
export async function startSeededServer(): Promise<SeededServer> {
  await removeAbandoned()
  const dataDir = join(folder, String(process.pid))
  const around = surroundings({
    STILLWATER_MODE: 'test',
    STILLWATER_DATA_DIR: dataDir,
    PORT: String(await freePort()),
    ...nothingOfTheMachines,
  })
  const database = await openDatabase(around)
  await prepareDatabase(around, database)
  const web = await startWeb({ ...around.settings, DATABASE_URL: database.appUrl })
  return {
    origin: around.origin,
    settings: { ...around.settings, ...databaseSettings(database), NODE_ENV: 'production' },
    stop: async () => {
      await web.stop()
      await remove(dataDir)
    },
  }
}
