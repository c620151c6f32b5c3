import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { step } from './progress.ts'
import { buildSources, clientSources, hashOf, isCurrent, markCurrent } from './sources.ts'
import type { Settings } from './surroundings.ts'

/** Runs one of our programs on this Node; its output is kept, and told only when it fails. */
export function run(words: readonly string[], settings: Settings, log?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      env: { NODE_ENV: 'production', PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('error', reject)
    child.once('close', (code) => {
      if (log) writeFileSync(log, output)
      if (code === 0) resolve(output)
      else reject(new Error(`${words.join(' ')} ended with ${code}.\n${output.slice(-8000)}`))
    })
  })
}

/** The typed database client in `generated/`, made again when the schema has changed. */
export async function generate(settings: Settings): Promise<void> {
  const stamp = 'generated/.made-from'
  const hash = hashOf(clientSources)
  if (isCurrent(stamp, hash)) return
  await step('Generating the database client', async () => {
    await run(['node_modules/prisma/build/index.js', 'generate'], settings)
    mkdirSync(dirname(stamp), { recursive: true })
    markCurrent(stamp, hash)
  })
}

const standalone = '.next/standalone'

/** What Next copies along and a build must not hold: the clinic's secrets, and its data. */
const notForBuilds = [
  '.env',
  '.env.local',
  '.env.production',
  '.env.production.local',
  '.stillwater',
]

/** The server finds its scripts, styles and pictures beside itself, and its settings in its surroundings alone. */
function completeStandalone(): void {
  for (const name of notForBuilds) rmSync(join(standalone, name), { recursive: true, force: true })
  cpSync('.next/static', join(standalone, '.next/static'), { recursive: true })
  if (existsSync('public')) cpSync('public', join(standalone, 'public'), { recursive: true })
}

/** The application in `.next/standalone`, built again when its sources have changed. */
export async function build(settings: Settings): Promise<void> {
  const stamp = '.next/.built-from'
  const actionsKey = settings.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? ''
  const hash = hashOf(buildSources, actionsKey)
  if (isCurrent(stamp, hash) && existsSync(join(standalone, 'server.js'))) return
  await step('Building (some 20 seconds)', async () => {
    rmSync(stamp, { force: true })
    rmSync(standalone, { recursive: true, force: true })
    const { STILLWATER_DATA_DIR: dataDir = '.stillwater' } = settings
    const log = join(dataDir, 'build.log')
    await run(
      ['node_modules/next/dist/bin/next', 'build'],
      { ...settings, NODE_ENV: 'production' },
      log,
    )
    completeStandalone()
    markCurrent(stamp, hash)
  })
}
