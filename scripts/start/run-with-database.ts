import { spawn } from 'node:child_process'
import { databaseSettings, openDatabase } from './database.ts'
import { generate } from './make.ts'
import { surroundings } from './surroundings.ts'

/** Runs a command of the product; a database that was not running is stopped again afterwards. */
const [file, ...words] = process.argv.slice(2)
if (!file) throw new Error('Name the file to run.')
const around = surroundings()
await generate(around.settings)
const database = await openDatabase(around)
const child = spawn(
  process.execPath,
  ['--conditions=react-server', '--import', 'tsx', file, ...words],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      ...around.settings,
      NODE_ENV: 'production',
      ...databaseSettings(database),
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
process.exitCode = await new Promise<number>((resolve) => {
  child.once('exit', (code) => resolve(code ?? 1))
})
if (database.cluster && !database.cluster.wasAdopted) await database.cluster.stop()
