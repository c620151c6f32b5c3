import { mkdirSync, rmSync } from 'node:fs'
import { ensureBrowser } from '../../e2e/support/browser.ts'
import { generate } from '../start/make.ts'
import { countVitest, oneFailed, onePassed } from './count.ts'
import type { Count } from './count.ts'
import { program, reports } from './program.ts'
import { buildAll, fill, invariants, replays, stories } from './stories.ts'

/** A part of `npm test`: what it is called, and what it found. */
export type Step = { readonly title: string; readonly run: () => Promise<Count> }
/** Steps that follow each other. Lanes beside each other keep both cores of a small machine at work. */
export type Lane = readonly Step[]

rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

const asOne = async (...all: readonly (readonly string[])[]): Promise<Count> => {
  for (const words of all) if (!(await program(words, { toldAtEnd: true }))) return oneFailed
  return onePassed
}

async function vitest(project: string): Promise<Count> {
  const file = `${reports}/${project}.json`
  const words = ['vitest', 'run', '--project', project, '--reporter=dot', '--reporter=json']
  return countVitest(file, await program([...words, `--outputFile.json=${file}`]))
}

const { PATH = '', HOME = '' } = process.env

/** What all the others read. */
export const before: Step = {
  title: 'Database client',
  run: () => generate({ PATH, HOME }).then(() => onePassed),
}

export const besideEachOther: readonly Lane[] = [
  [
    { title: 'Rules, policies and words', run: () => vitest('unit') },
    { title: 'Commands on PostgreSQL', run: () => vitest('db') },
  ],
  [
    { title: 'Format', run: () => asOne(['oxfmt', '--check', '.']) },
    { title: 'Lint, with types', run: () => asOne(['oxlint', '--type-aware']) },
    { title: 'Types', run: () => asOne(['next', 'typegen'], ['tsc', '--noEmit']) },
    { title: 'Build', run: buildAll },
    { title: 'A house for the stories', run: fill },
  ],
  [{ title: 'A browser', run: () => ensureBrowser().then(() => onePassed) }],
]

export const afterwards: Lane = [
  { title: 'Stories in Chromium', run: stories },
  { title: 'What always holds', run: invariants },
  { title: 'Every determination, replayed', run: replays },
]
