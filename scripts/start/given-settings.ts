import { existsSync, readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'

const filled = (source: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(
    Object.entries(source).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )

/** What the process was given, before what `.env` says. An empty value is none. */
export function givenSettings(): Record<string, string> {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {}
  return { ...filled(file), ...filled(process.env) }
}
