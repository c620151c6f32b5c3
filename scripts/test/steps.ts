import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { ensureBrowser } from '../../e2e/support/browser.ts'
import { startSeededServers } from '../../e2e/support/server.ts'
import type { SeededServer } from '../../e2e/support/server.ts'
import { build, generate } from '../start/make.ts'
import { surroundings } from '../start/surroundings.ts'
import type { Settings } from '../start/surroundings.ts'
import { countPlaywright, countVitest, oneFailed, onePassed, oneSkipped, sum } from './count.ts'
import type { Count } from './count.ts'

/** A part of `npm test`: what it is called, and what it found. */
export type Step = { readonly title: string; readonly run: () => Promise<Count> }

const reports = '.stillwater/reports'
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const programs = new Set<ReturnType<typeof spawn>>()

/** Ends what is running, when we are told to end. */
export const endPrograms = () => programs.forEach((one) => one.kill('SIGTERM'))

function program(words: readonly string[], settings: Settings = {}): Promise<boolean> {
  const [command = '', ...rest] = words
  const child = spawn(command, rest, {
    stdio: 'inherit',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...settings },
  })
  programs.add(child)
  return new Promise((resolve) => {
    child.once('error', () => resolve(false))
    child.once('close', (code) => {
      programs.delete(child)
      resolve(code === 0)
    })
  })
}

const asOne = async (...all: readonly (readonly string[])[]): Promise<Count> => {
  for (const words of all) if (!(await program(words))) return oneFailed
  return onePassed
}

async function vitest(project: string): Promise<Count> {
  const file = `${reports}/${project}.json`
  const words = ['vitest', 'run', '--project', project, '--reporter=dot', '--reporter=json']
  return countVitest(file, await program([...words, `--outputFile.json=${file}`]))
}

let isBuilt = false
/** Stories that move the clock have a house of their own, so that the others can be told beside them. */
let houses: readonly SeededServer[] = []

async function buildAll(): Promise<Count> {
  await build(surroundings().settings)
  isBuilt = true
  return onePassed
}

async function stories(): Promise<Count> {
  if (!isBuilt) return oneSkipped
  const browser = await ensureBrowser()
  houses = await startSeededServers(2)
  const tell = async (
    folder: string,
    workers: number,
    house: SeededServer | undefined,
  ): Promise<Count> => {
    if (!house) return oneFailed
    const file = `${reports}/${folder}.json`
    const words = ['playwright', 'test', `e2e/${folder}`, '--reporter=list,json']
    const isOk = await program(
      [...words, `--workers=${workers}`, `--output=test-results/${folder}`],
      {
        CHROMIUM_PATH: browser,
        E2E_ORIGIN: house.origin,
        E2E_DATA_DIR: house.settings.STILLWATER_DATA_DIR ?? '',
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
    )
    return countPlaywright(file, isOk)
  }
  const [first, second] = houses
  const together = await Promise.all([tell('side-by-side', 2, first), tell('in-order', 1, second)])
  // What ends the house on purpose is told when nobody else is in it.
  return sum([...together, await tell('alone', 1, first)])
}

/** What must always hold is asked of the databases that the stories have just been through. */
async function invariants(): Promise<Count> {
  if (houses.length === 0) return oneSkipped
  const words = ['node', '--conditions=react-server', '--import', 'tsx', 'scripts/invariants.ts']
  const counts: Count[] = []
  for (const { settings } of houses)
    counts.push((await program(words, settings)) ? onePassed : oneFailed)
  return sum(counts)
}

/** Every determination of the seed and the stories, judged again by the rules it was signed under. */
async function replays(): Promise<Count> {
  if (houses.length === 0) return oneSkipped
  const words = [
    'node',
    '--conditions=react-server',
    '--import',
    'tsx',
    'scripts/screening-replay.ts',
  ]
  const counts: Count[] = []
  for (const { settings } of houses)
    counts.push((await program(words, settings)) ? onePassed : oneFailed)
  return sum(counts)
}

/** The last one started goes first: the first holds the database of both. */
export const stopServers = async (): Promise<void> => {
  for (const house of houses.toReversed()) await house.stop()
  houses = []
}

export const steps: readonly Step[] = [
  { title: 'Format', run: () => asOne(['oxfmt', '--check', '.']) },
  { title: 'Lint, with types', run: () => generated(() => asOne(['oxlint', '--type-aware'])) },
  { title: 'Types', run: () => generated(() => asOne(['next', 'typegen'], ['tsc', '--noEmit'])) },
  { title: 'Rules, policies and words', run: () => vitest('unit') },
  { title: 'Commands on PostgreSQL', run: () => vitest('db') },
  { title: 'Build', run: buildAll },
  { title: 'Stories in Chromium', run: stories },
  { title: 'What always holds', run: invariants },
  { title: 'Every determination, replayed', run: replays },
]

async function generated(check: () => Promise<Count>): Promise<Count> {
  await generate({ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' })
  return check()
}
