import { migrate } from '@/lib/db/migrate'
import { env } from '@/lib/env'

const { databaseOwnerUrl, databaseUrl } = env()
if (!databaseOwnerUrl) throw new Error('DATABASE_OWNER_URL is not set: the owner migrates.')
const applied = await migrate({
  ownerUrl: databaseOwnerUrl,
  appUrl: databaseUrl,
  folder: 'prisma/migrations',
})
process.stdout.write(applied.length ? `Applied ${applied.join(', ')}.\n` : 'Nothing to apply.\n')
