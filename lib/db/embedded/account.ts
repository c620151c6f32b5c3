import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Who PostgreSQL runs as. Without ids: whoever started this process. */
export type Account = { readonly ids: { readonly uid?: number; readonly gid?: number } }

const isRoot = () => process.getuid?.() === 0

function idOf(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : undefined
}

function makePostgresUser(): void {
  const made =
    spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres']).status ===
      0 || spawnSync('adduser', ['-S', '-D', '-H', 'postgres']).status === 0
  if (!made) {
    throw new Error(
      'PostgreSQL refuses to run as root, and no user “postgres” could be made. Start as an ordinary user, or make that user first.',
    )
  }
}

/** PostgreSQL refuses to run as root: then it runs as the folder's owner, or as `postgres`, made if absent. */
export function accountFor(directory: string): Account {
  if (!isRoot()) return { ids: {} }
  if (existsSync(directory)) {
    const { uid, gid } = statSync(directory)
    if (uid !== 0) return { ids: { uid, gid } }
  }
  if (idOf('-u') === undefined) makePostgresUser()
  const [uid, gid] = [idOf('-u'), idOf('-g')]
  if (uid === undefined || gid === undefined) throw new Error('The user “postgres” has no ids.')
  return { ids: { uid, gid } }
}

/** Whether an account other than root may walk down to this folder. */
export function mayEnter(account: Account, folder: string): boolean {
  if (account.ids.uid === undefined) return true
  if (existsSync(folder)) {
    const { mode, uid } = statSync(folder)
    if ((mode & 0o001) === 0 && uid !== account.ids.uid) return false
  }
  return folder === dirname(folder) || mayEnter(account, dirname(folder))
}
