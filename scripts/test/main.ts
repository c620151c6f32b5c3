import { oneFailed, sum } from './count.ts'
import type { Count } from './count.ts'
import { endPrograms, steps, stopServers } from './steps.ts'

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

/** All steps, or those that the command names: `npm test -- build stories`. */
const chosen = (words: readonly string[]) =>
  words.length === 0
    ? steps
    : steps.filter(({ title }) => words.some((word) => title.toLowerCase().includes(word)))

/** Every step is taken even where an earlier one failed, so that one run tells all. */
async function test(): Promise<void> {
  const begun = Date.now()
  const counts: Count[] = []
  for (const { title, run } of chosen(process.argv.slice(2))) counts.push(await take(title, run))
  await stopServers()
  const { passed, failed, skipped } = sum(counts)
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
