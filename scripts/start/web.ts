import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Settings } from './surroundings.ts'

/** The serving process, started again whenever it ends by itself. */
export type Web = { readonly stop: () => Promise<void> }

const delays = [0, 200, 500, 1_000, 2_000, 5_000]

/** Where the number of the serving process stands, for whoever has to end it from outside. */
export const pidFile = (dataDir: string, port: string): string => join(dataDir, `web-${port}.pid`)

/**
 * How much the serving process keeps in memory before it tidies up, in MB (decision 130). A clinic that wants more says so
 * in `NODE_OPTIONS`; development needs more anyway.
 */
const heap = ['--max-old-space-size=384', '--max-semi-space-size=4']

const isOwnHeap = ({ NODE_OPTIONS = '' }: Settings) => NODE_OPTIONS.includes('max-old-space-size')

function launch(settings: Settings, words: readonly string[]): ChildProcess {
  const isDev = words.includes('--dev')
  const flags = isDev || isOwnHeap(settings) ? [] : heap
  const child = spawn(process.execPath, [...flags, 'scripts/serve/main.ts', ...words], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...settings, NODE_ENV: isDev ? 'development' : 'production' },
  })
  const { STILLWATER_DATA_DIR: dataDir, PORT: port } = settings
  if (dataDir && port && child.pid) writeFileSync(pidFile(dataDir, port), String(child.pid))
  return child
}

const ready = (child: ChildProcess): Promise<boolean> =>
  new Promise((resolve) => {
    child.once('message', () => resolve(true))
    child.once('exit', () => resolve(false))
    child.once('error', () => resolve(false))
  })

/** Starts serving; resolves when requests are answered. A first start that fails is told, not repeated. */
export async function startWeb(settings: Settings, words: readonly string[] = []): Promise<Web> {
  let child = launch(settings, words)
  let isStopping = false
  if (!(await ready(child))) throw new Error('The web server did not start.')

  const keep = async (failures: number): Promise<void> => {
    const begun = Date.now()
    await gone(child)
    if (isStopping) return
    const count = Date.now() - begun > 60_000 ? 0 : failures
    process.stderr.write('The web server ended unexpectedly; starting it again.\n')
    await pause(delays[Math.min(count, delays.length - 1)])
    if (isStopping) return
    child = launch(settings, words)
    await keep(count + 1)
  }
  void keep(0)

  return {
    stop: async () => {
      isStopping = true
      child.kill('SIGTERM')
      const ended = await Promise.race([gone(child).then(() => true), pause(20_000, false)])
      if (!ended) child.kill('SIGKILL')
    },
  }
}

function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => child.once('exit', () => resolve()))
}
