import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { createHash } from 'node:crypto'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from '@/lib/env'

const shared = globalThis as typeof globalThis & { stillwaterDatabase?: PrismaClient }

const statementName = ({ sql }: { sql: string }) =>
  `s${createHash('sha1').update(sql).digest('hex').slice(0, 24)}`

/** The one pool of this process, opened on first use. Only `lib/db` imports it: all else goes through a transaction. */
export function database(): PrismaClient {
  shared.stillwaterDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().databaseUrl, max: 20, connectionTimeoutMillis: 5_000 },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: 5_000, timeout: 15_000 },
  })
  return shared.stillwaterDatabase
}

export async function closeDatabase(): Promise<void> {
  await shared.stillwaterDatabase?.$disconnect()
  delete shared.stillwaterDatabase
}
