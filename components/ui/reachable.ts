'use client'

const PATIENCE_MS = 4_000

/** Whether the clinic's server answers at this moment. A page that is looked up again without it would be lost. */
export const isReachable = (): Promise<boolean> =>
  fetch('/api/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }).then(
    ({ ok }) => ok,
    () => false,
  )
