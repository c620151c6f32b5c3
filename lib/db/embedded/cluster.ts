import { spawn, spawnSync } from 'node:child_process'
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { accountFor } from './account.ts'
import type { Account } from './account.ts'
import { binariesFor } from './binaries.ts'
import type { Binaries } from './binaries.ts'
import { alone, isAlive } from './lock.ts'
import { livePostmaster, recordedPostmaster, servesFolder, stopPostmaster } from './postmaster.ts'
import {
  addressOf,
  clusterDirectory,
  freePort,
  recallOrMake,
  save,
  shelter,
  userNames,
} from './state.ts'
import type { Remembered, Role } from './state.ts'

/** A running PostgreSQL 18 of our own. */
export type Cluster = {
  readonly pid: number
  /** It was running already: an earlier start was killed, or another one shares it. */
  readonly wasAdopted: boolean
  readonly address: (role: Role, database?: string) => string
  /** Whether the server is still there. */
  readonly isRunning: () => boolean
  readonly stop: () => Promise<void>
}

export type ClusterOptions = {
  /** Holds `database.json`, the log and, where it can, the tables. */
  readonly dataDir: string
  /** For tests: a power cut may lose the data, and each write is cheaper. */
  readonly isExpendable?: boolean
}

function initialise(
  directory: string,
  binaries: Binaries,
  account: Account,
  state: Remembered,
): void {
  const fresh = `${directory}.new`
  rmSync(fresh, { recursive: true, force: true })
  mkdirSync(dirname(directory), { recursive: true, mode: 0o711 })
  mkdirSync(fresh, { mode: 0o700 })
  const passwordFile = `${directory}.password`
  writeFileSync(passwordFile, state.passwords.root, { mode: 0o600 })
  const { uid, gid } = account.ids
  if (uid !== undefined && gid !== undefined) {
    chownSync(fresh, uid, gid)
    chownSync(passwordFile, uid, gid)
  }
  const made = spawnSync(
    binaries.initdb,
    [
      `--pgdata=${fresh}`,
      `--pwfile=${passwordFile}`,
      `--username=${userNames.root}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--lc-messages=C',
      '--lc-collate=C',
      '--lc-ctype=C',
      '--lc-time=C',
      '--lc-monetary=C',
      '--lc-numeric=C',
    ],
    { ...account.ids, cwd: dirname(directory), encoding: 'utf8' },
  )
  rmSync(passwordFile, { force: true })
  if (made.status !== 0) {
    throw new Error(`The database could not be made.\n${made.stderr || String(made.error)}`)
  }
  renameSync(fresh, directory)
}

const always = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'password_encryption=scram-sha-256',
  // A failed statement's values may be health information: the log gets none.
  'log_parameter_max_length_on_error=0',
]
const expendable = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=200',
]
const settings = (isExpendable: boolean) => [...always, ...(isExpendable ? expendable : [])]

/**
 * The number in `postmaster.pid` may since have gone to another program, after a reboot. PostgreSQL
 * refuses then, unless it is told that this process is its grandparent: it still proves by the shared
 * memory that no server is left, and rewrites the file by itself.
 */
function reassure(directory: string): Readonly<Record<string, string>> {
  const recorded = recordedPostmaster(directory)
  if (!recorded || !isAlive(recorded.pid) || servesFolder(recorded.pid, directory)) return {}
  return { PG_GRANDPARENT_PID: String(recorded.pid) }
}

function launch(
  directory: string,
  binaries: Binaries,
  account: Account,
  port: number,
  log: string,
  isExpendable: boolean,
): () => number | undefined {
  const output = openSync(log, 'a', 0o600)
  let exitCode: number | undefined
  const server = spawn(
    binaries.postgres,
    ['-D', directory, '-p', String(port), ...settings(isExpendable).flatMap((one) => ['-c', one])],
    {
      ...account.ids,
      cwd: dirname(directory),
      // Its own session: Ctrl-C in the terminal stops the web first and the database last.
      detached: true,
      stdio: ['ignore', output, output],
      env: {
        PATH: process.env.PATH,
        LC_ALL: 'C',
        TZ: 'UTC',
        NODE_ENV: 'production',
        ...reassure(directory),
      },
    },
  )
  server.once('exit', (code) => (exitCode = code ?? 1))
  server.once('error', () => (exitCode = 1))
  server.unref()
  closeSync(output)
  return () => exitCode
}

const lastLines = (log: string) =>
  existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-6).join('\n') : ''

async function isFree(port: number): Promise<boolean> {
  const { createServer } = await import('node:net')
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function startOrAdopt({ dataDir, isExpendable = false }: ClusterOptions): Promise<Cluster> {
  let state = await recallOrMake(dataDir)
  const account = accountFor(clusterDirectory(dataDir, state))
  const unresolved = clusterDirectory(dataDir, state)
  const binaries = binariesFor(account, shelter)
  if (!existsSync(unresolved)) initialise(unresolved, binaries, account, state)
  const directory = realpathSync(unresolved)

  const found = await livePostmaster(directory)
  if (found) {
    if (found.port !== state.port) save(dataDir, (state = { ...state, port: found.port }))
    return running(directory, found.pid, true, state)
  }

  const log = join(dataDir, 'postgres.log')
  // Orphans of a killed server hold its shared memory for a moment: try again, ever later.
  for (const delay of [100, 300, 1000, 2000, 4000, 0]) {
    if (!(await isFree(state.port))) save(dataDir, (state = { ...state, port: await freePort() }))
    const exitCode = launch(directory, binaries, account, state.port, log, isExpendable)
    while (exitCode() === undefined) {
      const ready = recordedPostmaster(directory)
      if (ready?.isReady && servesFolder(ready.pid, directory)) {
        return running(directory, ready.pid, false, state)
      }
      await pause(10)
    }
    await pause(delay)
  }
  throw new Error(`The database does not start. Its log ${log} ends with:\n${lastLines(log)}`)
}

function running(directory: string, pid: number, wasAdopted: boolean, state: Remembered): Cluster {
  return {
    pid,
    wasAdopted,
    address: (role, database) => addressOf(state, role, database),
    isRunning: () => servesFolder(pid, directory),
    stop: () => stopPostmaster(directory),
  }
}

/** Makes the database where there is none, adopts one left running, starts or recovers it otherwise. */
export function openCluster(options: ClusterOptions): Promise<Cluster> {
  return alone(join(options.dataDir, 'database.lock'), () => startOrAdopt(options))
}
