import 'server-only'

/** The name of the constraint that refused a write, wherever the driver put it; null when the error is another one. */
export function constraintOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null
  const seen = new Set<unknown>()
  const look = (value: unknown): string | null => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return null
    seen.add(value)
    const named = (value as { constraint?: unknown }).constraint
    if (typeof named === 'string') return named
    for (const inner of Object.values(value)) {
      const found = look(inner)
      if (found) return found
    }
    return null
  }
  const found = look({ cause: error.cause, meta: (error as { meta?: unknown }).meta })
  return found ?? /constraint "([a-z_]+)"/.exec(error.message)?.[1] ?? null
}
