import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { createHash } from 'node:crypto'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from '@/lib/env'

const shared = globalThis as typeof globalThis & {
  stillwaterDatabase?: PrismaClient
  stillwaterDoors?: PrismaClient
}

/** How long one transaction may take, in milliseconds. */
export const TRANSACTION_MS = 15_000
/** How long a request waits for its turn: a crowd is answered late rather than turned away. */
const WAIT_MS = 10_000

const statementName = ({ sql }: { sql: string }) =>
  `s${createHash('sha1').update(sql).digest('hex').slice(0, 24)}`

const open = (max: number) =>
  new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: env().databaseUrl, max, connectionTimeoutMillis: WAIT_MS },
      { statementNameGenerator: statementName },
    ),
    transactionOptions: { maxWait: WAIT_MS, timeout: TRANSACTION_MS },
  })

/** The pool of this process, opened on first use. Only `lib/db` imports it: all else goes through a transaction. */
export function database(): PrismaClient {
  return (shared.stillwaterDatabase ??= open(20))
}

/** A few connections for single look-ups, which never hold anything. */
export function doors(): PrismaClient {
  return (shared.stillwaterDoors ??= open(6))
}

export async function closeDatabase(): Promise<void> {
  await Promise.all([
    shared.stillwaterDatabase?.$disconnect(),
    shared.stillwaterDoors?.$disconnect(),
  ])
  delete shared.stillwaterDatabase
  delete shared.stillwaterDoors
}
