import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { isAlive } from './lock.ts'

/** What PostgreSQL wrote of itself in `postmaster.pid`. We read that file and never remove it. */
export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean }

/** The server that holds this folder, or the last one that did and was killed. */
export function recordedPostmaster(directory: string): Postmaster | undefined {
  const file = join(directory, 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const lines = readFileSync(file, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!pid) return undefined
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' }
}

/** Whether that process is a PostgreSQL server of this folder: its working folder says so, on Linux. */
export function servesFolder(pid: number, directory: string): boolean {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory
  } catch {
    return isPostgresByName(pid)
  }
}

function isPostgresByName(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
  } catch {
    return false
  }
}

/** The live server of this folder, waiting while it recovers or stops. */
export async function livePostmaster(directory: string): Promise<Postmaster | undefined> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const found = recordedPostmaster(directory)
    if (!found || !servesFolder(found.pid, directory)) return undefined
    if (found.isReady) return found
    if (Date.now() > deadline) {
      throw new Error(`The database (process ${found.pid}) has not become ready for a minute.`)
    }
    await pause(50)
  }
}

/** Asks the server to end open work and stop; resolves when it is gone. */
export async function stopPostmaster(directory: string): Promise<void> {
  const found = recordedPostmaster(directory)
  if (!found || !servesFolder(found.pid, directory)) return
  process.kill(found.pid, 'SIGINT')
  const deadline = Date.now() + 60_000
  while (servesFolder(found.pid, directory)) {
    if (Date.now() > deadline) throw new Error(`The database (process ${found.pid}) does not stop.`)
    await pause(20)
  }
}
