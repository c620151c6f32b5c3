/** Runs once when a server starts: the clinic's due work is done by the process that serves. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startJobs } = await import('@/lib/jobs/start')
  startJobs()
}
