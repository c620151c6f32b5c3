import { databaseIsReady } from '@/lib/db/ready'
import { jobsAreRunning } from '@/lib/jobs/start'
import { publicRoute } from '@/lib/kernel/route'

/** Whether requests should come here: the database answers and is of this version, and due work is being done. */
export const GET = publicRoute('health.ready', async () => {
  const ready = (await databaseIsReady()) && jobsAreRunning()
  return Response.json(
    { status: ready ? 'ok' : 'unavailable' },
    { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  )
})
