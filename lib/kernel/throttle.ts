import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { realNow } from '@/lib/time/clock'

export interface Limit {
  readonly times: number
  readonly minutes: number
}

/** Counts one try in PostgreSQL, so that every process counts together. Minutes to wait, or 0 when there is room. */
export async function slowDown(key: string, { times, minutes }: Limit): Promise<number> {
  const [row] = await lookUp<{ count: number }>(
    Prisma.sql`SELECT throttle(${key}, ${realNow()}::timestamptz, make_interval(mins => ${minutes}::int)) AS count`,
  )
  return row && row.count > times ? minutes : 0
}
