import { createHash } from 'node:crypto'
import type { Paper } from './paper'

/** JSON with its keys in order: the same content always gives the same text. */
function inOrder(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, inOrder(member)]),
  )
}

/** The sha-256, in hex, of what a paper says. It stands in every footer and can be kept beside the row. */
export const paperFingerprint = (paper: Paper): string =>
  createHash('sha256')
    .update(JSON.stringify(inOrder(paper)))
    .digest('hex')
