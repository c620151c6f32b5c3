import 'server-only'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '@/lib/env'
import type { DemoPerson } from './model'

const fileOf = () => join(env().dataDir, 'demo-people.json')

/** Writes the cast beside the database: the start command prints it, the demonstration's page shows it. */
export function keepCast(people: readonly DemoPerson[]): void {
  writeFileSync(fileOf(), `${JSON.stringify(people, null, 2)}\n`, { mode: 0o600 })
}

/** The invented people of this database; nobody where no story was told. */
export function keptCast(): readonly DemoPerson[] {
  if (!existsSync(fileOf())) return []
  return JSON.parse(readFileSync(fileOf(), 'utf8')) as readonly DemoPerson[]
}
