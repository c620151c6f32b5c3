import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type CaseResult, runCaseFile } from '@/lib/rules/case-file'

const USAGE = 'Usage: npm run -s rules -- FILE.json [--check]'

const words = process.argv.slice(2)
const flags = words.filter((word) => word.startsWith('--'))
const [file, ...surplus] = words.filter((word) => !word.startsWith('--'))
const check = flags.includes('--check')

/** Where the person typed the command, which npm leaves behind when it moves to the project. */
const pathOf = (name: string): string => {
  const here = resolve(process.env.INIT_CWD ?? '.', name)
  return existsSync(here) ? here : resolve(name)
}

const tell = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const lineOf = (result: CaseResult): string =>
  JSON.stringify(
    'error' in result ? result : { id: result.id, area: result.area, output: result.output },
  )

function run(path: string): number {
  const results = runCaseFile(JSON.parse(readFileSync(path, 'utf8')))
  process.stdout.write(results.map((result) => `${lineOf(result)}\n`).join(''))
  const unreadable = results.filter((result) => 'error' in result).length
  const compared = results.flatMap((result) => ('error' in result ? [] : [result]))
  const different = compared.filter((result) => result.differences.length > 0)
  if (check) {
    for (const { id, differences } of different)
      for (const { key, expected, actual } of differences)
        tell(`${id} ${key}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`)
    tell(
      `${compared.length - different.length} as expected, ${different.length} different, ${unreadable} unreadable`,
    )
  }
  if (unreadable > 0) return 2
  return check && different.length > 0 ? 1 : 0
}

if (!file || surplus.length > 0 || flags.some((flag) => flag !== '--check')) {
  tell(USAGE)
  process.exitCode = 2
} else {
  try {
    process.exitCode = run(pathOf(file))
  } catch (error) {
    tell(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`)
    process.exitCode = 2
  }
}
