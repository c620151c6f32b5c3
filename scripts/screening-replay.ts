import { env } from '@/lib/env'
import { replayAll } from '@/lib/screening/replay-all'

const { databaseOwnerUrl } = env()
if (!databaseOwnerUrl) throw new Error('DATABASE_OWNER_URL is not set: the owner replays.')
const clinics = await replayAll(databaseOwnerUrl)
for (const { clinic, count, bad } of clinics) {
  const end = bad ? `${bad.id} differs: ${bad.what.join(', ')}` : 'all replay to the same result'
  process.stdout.write(`${clinic}: ${count} determinations, ${end}\n`)
}
if (clinics.length === 0) process.stdout.write('There is no clinic yet.\n')
process.exit(clinics.some(({ bad }) => bad) ? 1 : 0)
