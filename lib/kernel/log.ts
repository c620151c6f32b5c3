import 'server-only'
import { randomUUID } from 'node:crypto'

/**
 * Writes what broke to the log under an id that the person can read out. Only the error's own name, place and stack:
 * no values, since they can hold health information.
 */
export function reportBroken(where: string, error: unknown): string {
  const id = randomUUID().slice(0, 8)
  const stack = error instanceof Error ? (error.stack ?? error.name) : 'not an error'
  process.stderr.write(
    `${JSON.stringify({ level: 'error', id, where, stack: withoutValues(stack) })}\n`,
  )
  return id
}

/** A database's message quotes the row that failed (`Key (email)=(…)`, `DETAIL: …`): the quotes are cut out. */
const withoutValues = (stack: string): string =>
  stack.replace(/\)=\([^)]*\)/g, ')=(…)').replace(/(DETAIL|Failing row contains)[^\n]*/g, '$1 …')
