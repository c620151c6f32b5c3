import { resolve } from 'node:path'
import { z } from 'zod'

/** What the process was started as. Demonstration is the default: nothing real can leak from it. */
export type Mode = 'demo' | 'production' | 'test'

/** Everything that the surroundings decide, read once. `.env.example` says what each is for. */
export type Env = {
  readonly mode: Mode
  readonly isProduction: boolean
  readonly isDemo: boolean
  readonly nodeEnv: 'development' | 'production' | 'test'
  /** The application's own role: neither owner nor exempt from row-level security. */
  readonly databaseUrl: string
  /** The role that owns the tables; migrations only. The serving process is not given it. */
  readonly databaseOwnerUrl: string | undefined
  /** Scheme, host and port, without a trailing slash. */
  readonly appOrigin: string
  readonly port: number
  readonly nextAuthSecret: string
  /** 32 bytes that wrap each client's own key. */
  readonly masterKey: Buffer
  /** Absolute path of the folder for the embedded database, secrets and logs. */
  readonly dataDir: string
  /** Absent: mail stays in the local mailbox. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  /** True behind a reverse proxy that overwrites `X-Forwarded-*`. */
  readonly trustProxy: boolean
}

type Source = Readonly<Record<string, string | undefined>>

const unset = (value: unknown) => (value === '' ? undefined : value)
const optional = z.preprocess(unset, z.string().optional())
const isPostgresAddress = (value: string) => /^postgres(ql)?:\/\/[^/]+\/.+/.test(value)
const isMasterKey = (value: string) =>
  /^[A-Za-z0-9+/]{43}=$/.test(value) && Buffer.from(value, 'base64').length === 32

function isOrigin(value: string): boolean {
  const { origin } = URL.canParse(value) ? new URL(value) : { origin: undefined }
  return origin === value && /^https?:/.test(value)
}

const required = (sentence: string) =>
  z.preprocess((value) => unset(value) ?? '', z.string().min(1, { error: sentence, abort: true }))

/** One entry a variable; `.env.example` names the same ones, kept in step by a test. */
export const variables = {
  STILLWATER_MODE: z.preprocess(
    unset,
    z
      .enum(['demo', 'production', 'test'], 'STILLWATER_MODE is demo, production or test.')
      .default('demo'),
  ),
  APP_ORIGIN: optional.refine(
    (value) => value === undefined || isOrigin(value),
    'APP_ORIGIN is the address people type, without a path or a slash at the end, such as https://clinic.example.',
  ),
  PORT: z.preprocess(
    unset,
    z.coerce.number('PORT is a number.').int().min(1).max(65_535).default(3000),
  ),
  DATABASE_URL: required(
    'DATABASE_URL is not set. `npm start` sets it for the embedded database; `npm run -s db:url -- app` prints it.',
  ).refine(
    isPostgresAddress,
    'DATABASE_URL is an address such as postgresql://user:secret@host:5432/name.',
  ),
  DATABASE_OWNER_URL: optional.refine(
    (value) => value === undefined || isPostgresAddress(value),
    'DATABASE_OWNER_URL is an address such as postgresql://owner:secret@host:5432/name.',
  ),
  NEXTAUTH_SECRET: required(
    'NEXTAUTH_SECRET is not set. Make one with: openssl rand -base64 48',
  ).refine((value) => value.length >= 32, 'NEXTAUTH_SECRET needs at least 32 characters.'),
  STILLWATER_MASTER_KEY: required(
    'STILLWATER_MASTER_KEY is not set. Make one with: openssl rand -base64 32. Keep a copy outside this machine: without it, journals and notes cannot be read.',
  ).refine(
    isMasterKey,
    'STILLWATER_MASTER_KEY is 32 bytes in base64 (44 characters). Make one with: openssl rand -base64 32',
  ),
  STILLWATER_DATA_DIR: z.preprocess(unset, z.string().default('.stillwater')),
  SMTP_URL: optional.refine(
    (value) => value === undefined || /^smtps?:\/\//.test(value),
    'SMTP_URL is an address such as smtps://user:secret@mail.example:465.',
  ),
  MAIL_FROM: z.preprocess(unset, z.string().default('Stillwater <no-reply@localhost>')),
  TRUST_PROXY: z.preprocess(
    unset,
    z.enum(['true', 'false'], 'TRUST_PROXY is true or false.').default('false'),
  ),
  /** Next reads it itself: instances that share it accept each other's forms. */
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: optional,
  NODE_ENV: z.preprocess(
    unset,
    z.enum(['development', 'production', 'test']).default('development'),
  ),
}

const schema = z.object(variables)

/** Production mails links and checks origins: the address must be said, never guessed. */
const missingOrigin = (source: Source) =>
  source.STILLWATER_MODE === 'production' && !source.APP_ORIGIN
    ? [
        'APP_ORIGIN is not set. In production it is the address people type, such as https://clinic.example.',
      ]
    : []

/** Reads a set of variables; throws one error whose lines say what is missing and how to mend it. */
export function readEnv(source: Source): Env {
  const parsed = schema.safeParse(source)
  const issues = parsed.success ? [] : parsed.error.issues.map((issue) => issue.message)
  const sentences = [...new Set([...missingOrigin(source), ...issues])]
  if (!parsed.success || sentences.length > 0) {
    throw new Error(
      `The settings are not complete.\n${sentences.map((s) => `  - ${s}`).join('\n')}`,
    )
  }
  const given = parsed.data
  return {
    mode: given.STILLWATER_MODE,
    isProduction: given.STILLWATER_MODE === 'production',
    isDemo: given.STILLWATER_MODE === 'demo',
    nodeEnv: given.NODE_ENV,
    databaseUrl: given.DATABASE_URL,
    databaseOwnerUrl: given.DATABASE_OWNER_URL,
    appOrigin: given.APP_ORIGIN ?? `http://localhost:${given.PORT}`,
    port: given.PORT,
    nextAuthSecret: given.NEXTAUTH_SECRET,
    masterKey: Buffer.from(given.STILLWATER_MASTER_KEY, 'base64'),
    dataDir: resolve(given.STILLWATER_DATA_DIR),
    smtpUrl: given.SMTP_URL,
    mailFrom: given.MAIL_FROM,
    trustProxy: given.TRUST_PROXY === 'true',
  }
}

let read: Env | undefined

/** The settings of this process, read when first asked for. Never call it while a module loads. */
export function env(): Env {
  read ??= readEnv(process.env)
  return read
}

/** Points this process at other surroundings, for tests and start scripts; the next `env()` reads anew. */
export function useEnvironment(values: Readonly<Record<string, string>>): void {
  Object.assign(process.env, values)
  read = undefined
}
