import { env } from '@/lib/env'
import { checkInvariants } from '@/lib/invariants/check'

const MOST_SHOWN = 10

const { databaseOwnerUrl } = env()
if (!databaseOwnerUrl) throw new Error('DATABASE_OWNER_URL is not set: the owner checks.')
const checked = await checkInvariants(databaseOwnerUrl)
for (const { id, says, breaches } of checked) {
  process.stdout.write(`${breaches.length === 0 ? 'holds ' : 'BROKEN'}  ${id.padEnd(3)}  ${says}\n`)
  for (const breach of breaches.slice(0, MOST_SHOWN))
    process.stdout.write(`             ${breach}\n`)
  if (breaches.length > MOST_SHOWN)
    process.stdout.write(`             and ${breaches.length - MOST_SHOWN} more\n`)
}
if (checked.some(({ breaches }) => breaches.length > 0)) process.exitCode = 1
