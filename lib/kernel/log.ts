import 'server-only'
import { randomUUID } from 'node:crypto'

/**
 * Writes what broke to the log under an id that the person can read out. Only the error's own name, place and stack:
 * no values, since they can hold health information.
 */
export function reportBroken(where: string, error: unknown): string {
  const id = randomUUID().slice(0, 8)
  const stack = error instanceof Error ? withoutValues(error) : 'not an error'
  process.stderr.write(`${JSON.stringify({ level: 'error', id, where, stack })}\n`)
  return id
}

const OUR_OWN = new Set(['Error', 'TypeError'])

/**
 * A library's message quotes what it stumbled over (Prisma the whole input, PostgreSQL the row, JSON the text): only
 * the kind and the code of such an error are told. Our own sentences hold no values.
 */
export function withoutValues(error: Error): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const said = OUR_OWN.has(error.name) && error.cause === undefined ? `: ${firstLine(error)}` : ''
  return [`${error.name}${code}${said}`, ...frames].join('\n')
}

const firstLine = ({ message }: Error): string => message.split('\n')[0]?.slice(0, 200) ?? ''
