import { oneFailed, sum } from './count.ts'
import type { Count } from './count.ts'
import { endPrograms } from './program.ts'
import { afterwards, before, besideEachOther } from './steps.ts'
import type { Lane } from './steps.ts'
import { stopServers } from './stories.ts'

const seconds = (begun: number) => `${((Date.now() - begun) / 1000).toFixed(1)} s`

async function take(title: string, run: () => Promise<Count>): Promise<Count> {
  const begun = Date.now()
  process.stdout.write(`\n── ${title}\n`)
  const count = await run().catch((fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
    return oneFailed
  })
  const words =
    count.failed > 0
      ? `${count.failed} failed`
      : count.skipped > 0 && count.passed === 0
        ? 'not run'
        : 'holds'
  process.stdout.write(`── ${title}: ${words}, ${seconds(begun)}\n`)
  return count
}

const words = process.argv.slice(2).map((word) => word.toLowerCase())

/** All steps, or those that the command names: `npm test -- build house stories`. */
const isChosen = (title: string) =>
  words.length === 0 || words.some((word) => title.toLowerCase().includes(word))

/** Every step is taken even where an earlier one failed, so that one run tells all. */
async function follow(lane: Lane): Promise<Count> {
  const counts: Count[] = []
  for (const { title, run } of lane) if (isChosen(title)) counts.push(await take(title, run))
  return sum(counts)
}

async function test(): Promise<void> {
  const begun = Date.now()
  const client = await take(before.title, before.run)
  const beside = await Promise.all(besideEachOther.map(follow))
  const { passed, failed, skipped } = sum([client, ...beside, await follow(afterwards)])
  await stopServers()
  process.stdout.write(
    `\nTook ${seconds(begun)}\n${passed} passed, ${failed} failed, ${skipped} skipped\n`,
  )
  process.exit(failed > 0 ? 1 : 0)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    endPrograms()
    void stopServers().finally(() => process.exit(1))
  })
}
void test()
