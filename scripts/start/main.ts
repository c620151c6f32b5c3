import { existsSync } from 'node:fs'
import { readEnv } from '../../lib/env.ts'
import { databaseSettings, openDatabase, prepareDatabase, runProduct } from './database.ts'
import type { Database } from './database.ts'
import { build, generate } from './make.ts'
import { claim } from './only-one.ts'
import { step } from './progress.ts'
import { surroundings } from './surroundings.ts'
import type { Surroundings } from './surroundings.ts'
import { watchDatabase } from './watch-database.ts'
import { startWeb } from './web.ts'
import { welcome } from './welcome.ts'

/** In production with nobody to administer it yet: prints the one-time link that makes the first one. */
async function inviteFirstAdministrator(around: Surroundings, database: Database): Promise<void> {
  const file = 'scripts/first-administrator.ts'
  if (around.mode !== 'production' || !existsSync(file)) return
  const output = await runProduct(file, { ...around.settings, ...databaseSettings(database) })
  process.stdout.write(output)
}

async function start(): Promise<void> {
  const isDev = process.argv.includes('--dev')
  const around = surroundings()
  readEnv({ DATABASE_URL: 'postgresql://embedded@localhost/later', ...around.settings })
  const release = claim(around.dataDir, around.origin)
  const endings: (() => Promise<void> | void)[] = [release]
  let stopping: Promise<void> | undefined

  const stop = (exitCode: number): Promise<void> => {
    stopping ??= (async () => {
      process.stdout.write('\nStopping …\n')
      for (const end of endings.toReversed()) await end()
      process.exit(exitCode)
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop(0))
  }
  process.on('disconnect', () => void stop(0))

  try {
    await generate(around.settings)
    if (!isDev) await build(around.settings)
    const database = await step(
      around.external ? 'Reaching the database' : 'Starting PostgreSQL 18',
      () => openDatabase(around),
    )
    endings.push(watchDatabase(around, database).stop)
    await prepareDatabase(around, database)
    await inviteFirstAdministrator(around, database)
    const web = await step('Starting the web server', () =>
      startWeb({ ...around.settings, DATABASE_URL: database.appUrl }, isDev ? ['--dev'] : []),
    )
    endings.push(web.stop)
    process.stdout.write(welcome(around))
  } catch (fault) {
    if (stopping) return
    process.stderr.write(`\n${fault instanceof Error ? fault.message : String(fault)}\n`)
    await stop(1)
  }
}

start().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exit(1)
})
