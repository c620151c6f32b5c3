import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pieces } from './pieces.mjs'

/** At least this share of all mutants has to be noticed. */
const NEEDED_PERCENT = 90

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(pieces)

for (const name of names) {
  const { status } = spawnSync('stryker', ['run', 'scripts/mutation/stryker.config.mjs'], {
    stdio: 'inherit',
    env: { ...process.env, MUTATION_PIECE: name },
  })
  if (status !== 0) process.exit(status ?? 1)
}

const mutantsOf = (name) => {
  const report = JSON.parse(readFileSync(`.stillwater/mutation/${name}/report.json`, 'utf8'))
  return Object.values(report.files).flatMap(({ mutants }) => mutants)
}

let noticed = 0
let all = 0
for (const name of names) {
  const states = mutantsOf(name).map(({ status }) => status)
  const killed = states.filter((state) => state === 'Killed' || state === 'Timeout').length
  const counted = killed + states.filter((state) => /Survived|NoCoverage/.test(state)).length
  noticed += killed
  all += counted
  process.stdout.write(`${name}: ${killed} of ${counted} noticed\n`)
}
const percent = (100 * noticed) / all
process.stdout.write(
  `${percent.toFixed(1)} % of ${all} mutants noticed; ${NEEDED_PERCENT} % needed\n`,
)
process.exit(percent >= NEEDED_PERCENT ? 0 : 1)
