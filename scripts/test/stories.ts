import { ensureBrowser } from '../../e2e/support/browser.ts'
import { startSeededServers } from '../../e2e/support/server.ts'
import type { SeededServer } from '../../e2e/support/server.ts'
import { build } from '../start/make.ts'
import { surroundings } from '../start/surroundings.ts'
import { countPlaywright, oneFailed, onePassed, oneSkipped, sum } from './count.ts'
import type { Count } from './count.ts'
import { program, reports } from './program.ts'

let isBuilt = false
/** Stories that move the clock have a house of their own, so that the others can be told beside them. */
let houses: readonly SeededServer[] = []

export async function buildAll(): Promise<Count> {
  await build(surroundings().settings)
  isBuilt = true
  return onePassed
}

/** The demonstration's past is told by the real commands: what they refuse ends this step. */
export async function fill(): Promise<Count> {
  if (!isBuilt) return oneSkipped
  houses = await startSeededServers(2)
  return onePassed
}

export async function stories(): Promise<Count> {
  if (houses.length === 0) return oneSkipped
  const browser = await ensureBrowser()
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
        settings: {
          CHROMIUM_PATH: browser,
          E2E_ORIGIN: house.origin,
          E2E_DATA_DIR: house.settings.STILLWATER_DATA_DIR ?? '',
          PLAYWRIGHT_JSON_OUTPUT_FILE: file,
        },
      },
    )
    return countPlaywright(file, isOk)
  }
  const [first, second] = houses
  // What ends its house on purpose is told when nobody else is in it.
  const atTheSecond = async () => [
    await tell('alone', 1, second),
    await tell('in-order', 1, second),
  ]
  const [together, others] = await Promise.all([tell('side-by-side', 2, first), atTheSecond()])
  return sum([together, ...others])
}

/** Asks one of our scripts about each database that the stories have just been through. */
async function askEachHouse(script: string): Promise<Count> {
  if (houses.length === 0) return oneSkipped
  const words = ['node', '--conditions=react-server', '--import', 'tsx', script]
  const counts: Count[] = []
  for (const { settings } of houses)
    counts.push((await program(words, { settings })) ? onePassed : oneFailed)
  return sum(counts)
}

export const invariants = () => askEachHouse('scripts/invariants.ts')

/** Every determination of the seed and the stories, judged again by the rules it was signed under. */
export const replays = () => askEachHouse('scripts/screening-replay.ts')

/** The last one started goes first: the first holds the database of both. */
export const stopServers = async (): Promise<void> => {
  for (const house of houses.toReversed()) await house.stop()
  houses = []
}
