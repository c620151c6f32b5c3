// Runs on the machine's own Node (20 or newer), before anything is installed: no dependency, no TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const wantedMajor = 24

const major = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)

const packagesIn = (file) => {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/** npm writes down what it installed: every package of the lock is there in that version, or may be absent. */
function isInstalled() {
  const there = packagesIn('node_modules/.package-lock.json')
  return Object.entries(packagesIn('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true
    const found = there[path]
    return found
      ? found.version === wanted.version
      : Boolean(wanted.optional || wanted.devOptional || wanted.peer)
  })
}

/** npm, by the file that started us where npm did; otherwise the one on the path. */
function npm(words) {
  const file = process.env.npm_execpath
  const [command, first] = file?.endsWith('.js') ? [process.execPath, [file]] : ['npm', []]
  return spawnSync(command, [...first, ...words], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: '', npm_config_loglevel: 'error' },
  })
}

/** Installs the pinned dependencies where they are absent or the lock has changed since. */
export function install() {
  if (isInstalled()) return
  const begun = Date.now()
  process.stdout.write('→ Installing the pinned dependencies (a minute or two the first time) …')
  const { status, stdout, stderr, error } = npm([
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
  ])
  if (status !== 0) {
    process.stdout.write(' failed\n')
    process.stderr.write(`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}\n`)
    process.stderr.write(
      'The dependencies could not be installed. Is the network there, and npm 10 or newer?\n',
    )
    process.exit(1)
  }
  process.stdout.write(` ${((Date.now() - begun) / 1000).toFixed(1)} s\n`)
}

/** The Node that everything runs on: the one from npm, or the machine's own where that is new enough. */
export function node24() {
  if (major(process.version) >= wantedMajor) return process.execPath
  const installed = join(root, 'node_modules', '.bin', 'node')
  for (const candidate of [installed, 'node']) {
    const { status, stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8' })
    if (status === 0 && major(stdout) >= wantedMajor) return candidate
  }
  process.stderr.write(
    `Stillwater runs on Node ${wantedMajor} or newer, and this is ${process.version}. On Linux it brings its own; here, install Node ${wantedMajor} from nodejs.org, then try again.\n`,
  )
  process.exit(1)
}

/** Goes on in this process on Node 24, or in one that is started for it and gets every signal. */
export async function goOnWith(file, words = process.argv.slice(2)) {
  const path = join(root, file)
  process.chdir(root)
  const node = node24()
  const bin = join(root, 'node_modules', '.bin')
  process.env.PATH = `${bin}:${process.env.PATH ?? ''}`
  if (node === process.execPath) {
    await import(path)
    return
  }
  const child = spawn(node, [path, ...words], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.once('exit', (code) => process.exit(code ?? 1))
}
