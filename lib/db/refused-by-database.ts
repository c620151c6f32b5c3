import 'server-only'

/** The first thing that `wanted` finds in what the driver hung on an error, however deep. */
function within<Found>(error: Error, wanted: (part: object) => Found | null): Found | null {
  const seen = new Set<unknown>()
  const look = (value: unknown): Found | null => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return null
    seen.add(value)
    const here = wanted(value)
    if (here !== null) return here
    for (const inner of Object.values(value)) {
      const found = look(inner)
      if (found !== null) return found
    }
    return null
  }
  return look(error) ?? look(error.cause)
}

/** The name of the constraint that refused a write, wherever the driver put it; null when the error is another one. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const found = within(error, (part) =>
    'constraint' in part && typeof part.constraint === 'string' ? part.constraint : null,
  )
  return found ?? /constraint "([a-z_]+)"/.exec(error.message)?.[1] ?? null
}

const DEADLOCK_OR_CONFLICT = new Set<unknown>(['40P01', '40001', 'P2034'])

/** Whether the database undid this transaction to let another one pass: the same once more may well succeed. */
export const lostToAnother = (error: unknown): boolean =>
  error instanceof Error &&
  within(error, (part) => {
    const codes = [
      'code' in part ? part.code : null,
      'originalCode' in part ? part.originalCode : null,
    ]
    return codes.some((code) => DEADLOCK_OR_CONFLICT.has(code)) ? true : null
  }) === true
