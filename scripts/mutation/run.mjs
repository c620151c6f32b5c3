import { parseArgs } from 'node:util'
import { runPiece } from './piece.mjs'
import { pieces } from './pieces.mjs'

/** At least this share of each piece's mutants has to be noticed. */
const NEEDED_PERCENT = 90

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
  },
})
const names = positionals.length > 0 ? positionals : Object.keys(pieces)
const unknown = names.filter((name) => !pieces[name])
if (unknown.length > 0)
  throw new Error(`No piece ${unknown.join(', ')}; there is ${Object.keys(pieces).join(', ')}`)

/** The fault as a reviewer reads it: where, what stood there, what was put instead. */
function told(file, source, { location: { start, end }, replacement, status }) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = lines[last].slice(0, end.column - 1)
  lines[0] = lines[0].slice(start.column - 1)
  const was = lines.join(' ').replaceAll(/\s+/g, ' ').slice(0, 160)
  return `${file}:${start.line}:${start.column} ${status}\n  - ${was}\n  + ${replacement.replaceAll(/\s+/g, ' ').slice(0, 160)}\n`
}

let noticed = 0
let all = 0
const short = []
for (const name of names) {
  const report = await runPiece(name, pieces[name], {
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
    sample: Number(values.sample ?? 0),
    seed: Number(values.seed),
    only: values.only?.split(','),
  })
  let killed = 0
  let counted = 0
  for (const [file, { source, mutants }] of Object.entries(report.files))
    for (const mutant of mutants) {
      if (mutant.status === 'Killed' || mutant.status === 'Timeout') killed++
      else if (mutant.status !== 'Ignored') process.stdout.write(told(file, source, mutant))
      if (mutant.status !== 'Ignored') counted++
    }
  noticed += killed
  all += counted
  if (100 * killed < NEEDED_PERCENT * counted) short.push(name)
  process.stdout.write(
    `${name}: ${killed} of ${counted} noticed, ${((100 * killed) / counted).toFixed(1)} %\n`,
  )
}
process.stdout.write(
  `${((100 * noticed) / all).toFixed(1)} % of ${all} mutants noticed; ${NEEDED_PERCENT} % of each piece needed${short.map((name) => `, not reached by ${name}`).join('')}\n`,
)
process.exit(short.length > 0 ? 1 : 0)
