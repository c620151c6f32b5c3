import { fork } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { bundle } from './bundle.mjs'

/** Longer than any honest run of a piece's tests, also on a machine that does other things. */
const PATIENCE_MILLIS = 600_000

/** What a faulty program complains about is nobody's reading; what a sound one says is. */
const worker = (file, mutants, stderr) =>
  fork(new URL('worker.mjs', import.meta.url), [file, String(mutants)], {
    execArgv: ['--conditions=react-server', '--max-old-space-size=3000'],
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
  })

/** The answer, or null where the worker died or said nothing for too long. */
const ask = (child, question) =>
  new Promise((answer) => {
    const settle = (value) => {
      clearTimeout(patience)
      child.removeAllListeners()
      answer(value)
    }
    const patience = setTimeout(settle, PATIENCE_MILLIS, null)
    child.once('message', settle)
    child.once('exit', () => settle(null))
    child.send(question)
  })

/** Mulberry32: the same sample for the same seed. */
function random(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function sampled(mutants, { sample, seed }) {
  if (!sample) return mutants
  const next = random(seed)
  const keyed = mutants.map((mutant) => [next(), mutant])
  return keyed
    .toSorted(([a], [b]) => a - b)
    .slice(0, sample)
    .map(([, mutant]) => mutant)
}

/** Plants every fault of a piece, one at a time, and writes the report: which were noticed, and by which test. */
export async function runPiece(name, piece, { concurrency, sample, seed, only }) {
  const folder = `.stillwater/mutation/${name}`
  const { file, mutants, files } = await bundle(piece, folder)
  /** The tool leaves numbers out, so that the last one is beyond the count. */
  const numbers = 1 + Math.max(...mutants.map(({ id }) => Number(id)))
  const hire = (stderr = 'ignore') => worker(file, numbers, stderr)
  const first = hire('inherit')
  const dry = await ask(first, 'dry run')
  first.kill()
  if (!dry) throw new Error(`${name}: the tests do not end`)
  if (dry.failed.length > 0) throw new Error(`${name}: a test fails\n${dry.failed.join('\n')}`)

  process.stdout.write(
    `${name}: ${mutants.length} faults, ${dry.names.length} tests in ${(dry.millis.reduce((all, each) => all + each, 0) / 1000).toFixed(1)} s\n`,
  )
  const quickest = dry.millis
    .map((_, index) => index)
    .toSorted((a, b) => dry.millis[a] - dry.millis[b])
  const byTable = new Set(dry.once)
  const reached = new Map()
  for (const [test, ids] of dry.reached.entries())
    for (const id of ids) reached.set(id, (reached.get(id) ?? new Set()).add(test))

  const lately = []
  const orderFor = (id) => {
    const tests = byTable.has(id) ? quickest : quickest.filter((test) => reached.get(id)?.has(test))
    const there = new Set(tests)
    const likely = lately.filter((test) => there.has(test))
    return [...new Set([...likely, ...tests])]
  }

  const results = new Map()
  const asked = only ? mutants.filter(({ id }) => only.includes(id)) : mutants
  const waiting = sampled(
    asked.filter(({ status }) => status !== 'Ignored'),
    { sample, seed },
  )
  const all = waiting.length
  const began = Date.now()
  async function work() {
    let child = hire()
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const { id } = mutant
      if (!byTable.has(id) && !reached.has(id)) {
        results.set(id, { status: 'NoCoverage' })
        continue
      }
      const answer = await ask(child, { id, order: orderFor(id), honest: dry.most[id] })
      if (answer === null) {
        child.kill('SIGKILL')
        child = hire()
        results.set(id, { status: 'Timeout' })
        continue
      }
      if (typeof answer.killedBy === 'number') {
        const at = lately.indexOf(answer.killedBy)
        if (at !== -1) lately.splice(at, 1)
        lately.unshift(answer.killedBy)
        lately.length = Math.min(lately.length, 40)
      }
      results.set(id, {
        status: answer.killedBy === null ? 'Survived' : 'Killed',
        killedBy: answer.killedBy === null ? [] : [dry.names[answer.killedBy] ?? answer.killedBy],
      })
      if (results.size % 100 === 0)
        process.stdout.write(
          `${name}: ${results.size} of ${all}, ${Math.round((Date.now() - began) / 1000)} s\n`,
        )
    }
    child.kill()
  }
  await Promise.all(Array.from({ length: concurrency }, work))

  const report = {
    schemaVersion: '2',
    thresholds: { high: 95, low: 90 },
    files: Object.fromEntries(
      files.map((path) => [
        relative(process.cwd(), path),
        {
          language: 'typescript',
          source: readFileSync(path, 'utf8'),
          mutants: mutants
            .filter(
              ({ id, fileName, status }) =>
                fileName === path && (results.has(id) || status === 'Ignored'),
            )
            .map(({ id, mutatorName, replacement, location, status, statusReason }) => ({
              id,
              mutatorName,
              replacement,
              location: oneBased(location),
              static: byTable.has(id),
              status,
              statusReason,
              ...results.get(id),
            })),
        },
      ]),
    ),
  }
  writeFileSync(`${folder}/report.json`, JSON.stringify(report))
  return report
}

/** Reports count lines and columns from one. */
const oneBased = ({ start, end }) => ({
  start: { line: start.line + 1, column: start.column + 1 },
  end: { line: end.line + 1, column: end.column + 1 },
})
