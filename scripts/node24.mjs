// Runs on the machine's own Node (20 or newer), before anything is installed: no dependency, no TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const wanted = 24
const stamp = join(root, 'node_modules', '.stillwater-lock')

const major = (version) => Number(/^v?(\d+)/.exec(version)?.[1] ?? 0)

function lockHash() {
  const hash = createHash('sha256')
  for (const file of ['package-lock.json', 'package.json'])
    hash.update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

function isInstalled() {
  if (!existsSync(join(root, 'node_modules', 'next', 'package.json'))) return false
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash()
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
  writeFileSync(stamp, lockHash())
  process.stdout.write(` ${((Date.now() - begun) / 1000).toFixed(1)} s\n`)
}

/** The Node that everything runs on: the one from npm, or the machine's own where that is new enough. */
export function node24() {
  if (major(process.version) >= wanted) return process.execPath
  const installed = join(root, 'node_modules', '.bin', 'node')
  for (const candidate of [installed, 'node']) {
    const { status, stdout } = spawnSync(candidate, ['--version'], { encoding: 'utf8' })
    if (status === 0 && major(stdout) >= wanted) return candidate
  }
  process.stderr.write(
    `Stillwater runs on Node ${wanted} or newer, and this is ${process.version}. On Linux it brings its own; here, install Node ${wanted} from nodejs.org, then try again.\n`,
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
