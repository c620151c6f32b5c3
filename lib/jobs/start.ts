import 'server-only'
import { reportBroken } from '@/lib/kernel/log'
import { realNow } from '@/lib/time/clock'
import { openQueue, type Queue } from './queue'

const TICK_MS = 1_000
const SILENT_MS = 15_000

interface Running {
  queue: Queue | null
  timer: NodeJS.Timeout | null
  lastTickAt: number
  stopping: boolean
}

/** Next bundles the start and the pages apart: what both must see hangs on the process. */
const shared = globalThis as typeof globalThis & {
  stillwaterJobs?: Running
  /** What the web server does before its process ends. */
  stillwaterEndings?: readonly (() => Promise<void>)[]
}

/**
 * Starts the jobs of this process, once: every second, what has come due is handed to the queue. A database that is
 * away is waited for; the next second tries again.
 */
export function startJobs(): void {
  if (shared.stillwaterJobs) return
  const running: Running = { queue: null, timer: null, lastTickAt: 0, stopping: false }
  shared.stillwaterJobs = running
  const tick = async () => {
    try {
      running.queue ??= await openQueue()
      await running.queue.handOver()
      running.lastTickAt = realNow().getTime()
    } catch (error) {
      if (!running.stopping) reportBroken('jobs.tick', error)
    }
    if (!running.stopping) running.timer = setTimeout(() => void tick(), TICK_MS)
  }
  void tick()
  shared.stillwaterEndings = [...(shared.stillwaterEndings ?? []), stopJobs]
}

/** Lets the work in hand come to its end, for at most five seconds; what is left is found again by the next start. */
export async function stopJobs(): Promise<void> {
  const running = shared.stillwaterJobs
  if (!running || running.stopping) return
  running.stopping = true
  if (running.timer) clearTimeout(running.timer)
  await running.queue?.stop()
  delete shared.stillwaterJobs
}

/** Whether this process has handed over due work within the last seconds. */
export const jobsAreRunning = (): boolean =>
  realNow().getTime() - (shared.stillwaterJobs?.lastTickAt ?? 0) < SILENT_MS
