import { boardSecret, deviceOfSecret } from '@/lib/auth/board-device'
import { publicRoute } from '@/lib/kernel/route'
import { read } from '@/lib/kernel/run'
import { systemOf } from '@/lib/kernel/viewer'
import { boardOf } from '@/lib/overview/board'
import { boardStream } from '@/lib/overview/board-stream'

export const dynamic = 'force-dynamic'

/** The floor board on a wall: who carries the device's secret, until it is taken back. Nobody has a name on it. */
export const GET = publicRoute('overview.wall', async (request) => {
  const secret = await boardSecret()
  const device = secret ? await deviceOfSecret(secret) : null
  if (!secret || !device) return new Response('Not found', { status: 404 })
  return boardStream(request, {
    clinicId: device.clinicId,
    mayWatch: async () => (await deviceOfSecret(secret)) !== null,
    look: () => read(systemOf(device.clinicId), (o) => boardOf(o, 'initials')),
  })
})
