import { verifyChains } from '@/lib/audit/verify'
import { env } from '@/lib/env'

const { databaseOwnerUrl } = env()
if (!databaseOwnerUrl) throw new Error('DATABASE_OWNER_URL is not set: the owner verifies.')
const reports = await verifyChains(databaseOwnerUrl)
for (const { clinic, events, broken } of reports) {
  const end = broken ? `broken at event ${broken.at}: ${broken.why}` : 'whole'
  process.stdout.write(`${clinic}: ${events} events, ${end}\n`)
}
if (reports.length === 0) process.stdout.write('There is no clinic yet.\n')
if (reports.some(({ broken }) => broken)) process.exitCode = 1
