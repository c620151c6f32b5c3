import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const notBuilt = /(\.test\.tsx?$)|(^lib\/db\/(testing|embedded)\/)/

function filesUnder(path: string): readonly string[] {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** One value for the contents of files and folders: it changes when any of them does. */
export function hashOf(paths: readonly string[], extra = ''): string {
  const hash = createHash('sha256').update(extra)
  const files = paths.flatMap(filesUnder)
  for (const file of files.filter((one) => !notBuilt.test(one)).toSorted()) {
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** The files from which the generated database client follows. */
export const clientSources = ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']

/** The files from which the built application follows. */
export const buildSources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
]

/** Whether what a stamp stands for was made from these very sources. */
export const isCurrent = (stamp: string, hash: string) =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === hash

export const markCurrent = (stamp: string, hash: string) => writeFileSync(stamp, hash)
