import { performance } from 'node:perf_hooks'
import { opener } from './collect.mjs'

const [, , file, mutants] = process.argv
const openWithFault = opener(file, false)

const idsOf = (seen) => [...seen.keys()].filter((id) => seen[id] > 0).map(String)

/** A fault can turn a loop into an endless one: so many times the honest visits of its switch, and it is noticed. */
const MOST_TIMES = 10
const MOST_MORE = 100_000

/** Which tests reach which fault without one planted, how often at most, and how long each takes. */
async function dryRun() {
  const visit = { seen: new Uint32Array(Number(mutants)) }
  const tests = opener(file, true)(undefined, visit)
  const once = idsOf(visit.seen)
  const most = [...visit.seen]
  const failed = []
  const names = []
  const millis = []
  const reached = []
  for (const { name, run } of tests) {
    visit.seen = new Uint32Array(Number(mutants))
    const began = performance.now()
    try {
      await run()
    } catch (error) {
      failed.push(`${name}: ${error.message}`)
    }
    names.push(name)
    millis.push(performance.now() - began)
    reached.push(idsOf(visit.seen))
    for (const [id, times] of visit.seen.entries()) most[id] = Math.max(most[id], times)
  }
  return { failed, names, millis, once, reached, most }
}

/** Plants one fault, runs the tests that reach it in the order given, and says which noticed it. */
async function tryMutant({ id, order, honest }) {
  const most = honest * MOST_TIMES + MOST_MORE
  let visits = 0
  const visit = () => {
    if (++visits > most) throw new Error('A loop without an end')
    return true
  }
  let tests
  try {
    tests = openWithFault(Number(id), visit)
  } catch {
    return { id, killedBy: 'loading' }
  }
  for (const index of order) {
    const test = tests[index]
    if (!test) return { id, killedBy: 'another number of tests' }
    visits = 0
    try {
      await test.run()
    } catch {
      return { id, killedBy: index }
    }
  }
  return { id, killedBy: null }
}

const answer = async (asked) =>
  process.send(asked === 'dry run' ? await dryRun() : await tryMutant(asked))

process.on('message', (asked) => void answer(asked))
