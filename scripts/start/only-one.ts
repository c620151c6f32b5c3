import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../lib/db/embedded/lock.ts'
import { writePrivately } from '../../lib/db/embedded/state.ts'

type Started = { readonly pid: number; readonly origin: string }

function isStartCommand(pid: number): boolean {
  if (pid === process.pid || !isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('scripts/start')
  } catch {
    return false
  }
}

/** Two starts of one folder would stop each other's database: the second is told of the first. */
export function claim(dataDir: string, origin: string): () => void {
  const file = join(dataDir, 'started.json')
  if (existsSync(file)) {
    const other = JSON.parse(readFileSync(file, 'utf8')) as Started
    if (isStartCommand(other.pid)) {
      throw new Error(
        `Stillwater is running from this folder already, at ${other.origin} (process ${other.pid}). Stop that one first.`,
      )
    }
  }
  writePrivately(file, { pid: process.pid, origin } satisfies Started)
  return () => rmSync(file, { force: true })
}
