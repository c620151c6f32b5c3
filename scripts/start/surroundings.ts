import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { writePrivately } from '../../lib/db/embedded/state.ts'
import { givenSettings } from './given-settings.ts'

/** Settings by name, as a process is given them. */
export type Settings = Readonly<Record<string, string>>

export type Surroundings = {
  readonly mode: 'demo' | 'production' | 'test'
  readonly dataDir: string
  readonly origin: string
  readonly port: number
  /** Set when the clinic brings a PostgreSQL of its own. */
  readonly external: { readonly appUrl: string; readonly ownerUrl: string } | undefined
  /** Everything but the database's address. */
  readonly settings: Settings
}

const demonstrationSecrets = ['NEXTAUTH_SECRET', 'STILLWATER_MASTER_KEY'] as const
const buildSecrets = ['NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] as const

/** Made once, kept beside the database: the same ones at every start, so nobody is signed out. */
function keptSecrets(dataDir: string, names: readonly string[]): Settings {
  const file = join(dataDir, 'secrets.json')
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Settings) : {}
  const missing = names.filter((name) => !kept[name])
  const made = missing.map((name) => [name, randomBytes(32).toString('base64')] as const)
  const whole = { ...kept, ...Object.fromEntries(made) }
  if (missing.length > 0) writePrivately(file, whole)
  return whole
}

function makeFolder(dataDir: string): void {
  try {
    // PostgreSQL's own account has to walk through when we are root; nobody else has to.
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    if (existsSync(join(dataDir, 'database.json'))) readFileSync(join(dataDir, 'database.json'))
  } catch (cause) {
    throw new Error(
      `${dataDir} belongs to another account. Start with that account, or name another folder in STILLWATER_DATA_DIR.`,
      { cause },
    )
  }
}

function externalDatabase(given: Settings): Surroundings['external'] {
  const { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl } = given
  if (!appUrl && !ownerUrl) return undefined
  if (!appUrl || !ownerUrl) {
    throw new Error(
      'A PostgreSQL of your own needs two addresses: DATABASE_URL for the application and DATABASE_OWNER_URL for the role that owns the tables.',
    )
  }
  return { appUrl, ownerUrl }
}

/** The settings of this project: the process's own, then `.env`, then what a demonstration makes for itself. */
export function surroundings(overrides: Settings = {}): Surroundings {
  const given: Settings = { ...givenSettings(), ...overrides }
  const mode = (given.STILLWATER_MODE || 'demo') as Surroundings['mode']
  const dataDir = resolve(given.STILLWATER_DATA_DIR || '.stillwater')
  const port = Number(given.PORT || 3000)
  const origin = given.APP_ORIGIN || `http://localhost:${port}`
  makeFolder(dataDir)
  // A real clinic's secrets are its own to make and to keep elsewhere.
  const isReal = mode === 'production'
  const secrets = keptSecrets(
    dataDir,
    isReal ? buildSecrets : [...buildSecrets, ...demonstrationSecrets],
  )
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, NODE_ENV: _env, ...rest } = given
  return {
    mode,
    dataDir,
    origin,
    port,
    external: externalDatabase(given),
    settings: {
      ...(isReal
        ? { NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: secrets.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ?? '' }
        : { ...secrets, APP_ORIGIN: origin }),
      ...rest,
      STILLWATER_MODE: mode,
      STILLWATER_DATA_DIR: dataDir,
      PORT: String(port),
      NEXTAUTH_URL: origin,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  }
}
