import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { accountFor, mayEnter } from './account.ts'

/** What is remembered of an embedded database, in `database.json`, readable by its owner alone. */
export type Remembered = {
  readonly port: number
  /** Set when the data folder lies where PostgreSQL's account may not go (a project in root's home). */
  readonly elsewhere?: string
  readonly passwords: Readonly<Record<Role, string>>
}

/** `root` bootstraps and is used for nothing else; `owner` migrates; `app` serves. */
export type Role = 'root' | 'owner' | 'app'

export const userNames: Readonly<Record<Role, string>> = {
  root: 'stillwater_root',
  owner: 'stillwater_owner',
  app: 'stillwater_app',
}

export const shelter = '/var/lib/stillwater'

const fileIn = (dataDir: string) => join(dataDir, 'database.json')

/** An unused port of this machine's own address. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivately(file: string, value: unknown): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}

export const save = (dataDir: string, state: Remembered) => writePrivately(fileIn(dataDir), state)

/** What was remembered, or nothing when this folder has had no embedded database. */
export function recall(dataDir: string): Remembered | undefined {
  if (!existsSync(fileIn(dataDir))) return undefined
  return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Remembered
}

const secret = () => randomBytes(24).toString('base64url')

/** Remembers a port, a place and three random passwords before anything else is made. */
export async function recallOrMake(dataDir: string): Promise<Remembered> {
  const known = recall(dataDir)
  if (known) return known
  // PostgreSQL's own account has to walk through when we are root; nobody else has to.
  mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const account = accountFor(clusterDirectory(dataDir))
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const made: Remembered = {
    port: await freePort(),
    ...(mayEnter(account, dataDir) ? {} : { elsewhere: join(shelter, name) }),
    passwords: { root: secret(), owner: secret(), app: secret() },
  }
  save(dataDir, made)
  return made
}

/** Where the tables are. */
export const clusterDirectory = (dataDir: string, state?: Remembered) =>
  join(state?.elsewhere ?? dataDir, 'postgres')

/** The address of a database for one of the three roles. */
export function addressOf(state: Remembered, role: Role, database = 'stillwater'): string {
  return `postgresql://${userNames[role]}:${state.passwords[role]}@127.0.0.1:${state.port}/${database}`
}
