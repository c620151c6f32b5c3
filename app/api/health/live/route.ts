import { publicRoute } from '@/lib/kernel/route'

/** The process answers; nothing else is asked. */
export const GET = publicRoute('health.live', async () =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } }),
)
