import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One folder of `prisma/migrations`. */
export type Migration = {
  readonly name: string
  readonly sql: string
  /** As Prisma computes it, so that `prisma migrate status` agrees with what we write. */
  readonly checksum: string
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** The migrations of a folder, in the order in which they are applied: by name. */
export function readMigrations(folder: string): readonly Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: sha256(sql) }
    })
}

/** A checkout on Windows may have changed the ends of lines and nothing else; Prisma accepts that too. */
export function isUnchanged(migration: Migration, recorded: string): boolean {
  const unix = migration.sql.replaceAll('\r\n', '\n')
  return [migration.checksum, sha256(unix), sha256(unix.replaceAll('\n', '\r\n'))].includes(
    recorded,
  )
}
