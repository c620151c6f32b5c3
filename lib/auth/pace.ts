import 'server-only'
import { setTimeout as pause } from 'node:timers/promises'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { env } from '@/lib/env'
import { slowDown } from '@/lib/kernel/throttle'
import { realNow } from '@/lib/time/clock'
import { delayMs } from './delay'
import { tokenHash } from './token'

const MINUTES = 15
const keyOf = (email: string) => `sign-in:${tokenHash(email.toLowerCase())}`

/** Waits as long as the wrong tries for this address have earned. Nobody can lock another person out by guessing. */
export async function waitAfterWrongTries(email: string): Promise<void> {
  const [row] = await lookUp<{ tries: number }>(
    Prisma.sql`SELECT tries_so_far(${keyOf(email)}, ${realNow()}::timestamptz, make_interval(mins => ${MINUTES}::int)) AS tries`,
  )
  await pause(delayMs(row?.tries ?? 0))
}

export const countWrongTry = (email: string): Promise<number> =>
  slowDown(keyOf(email), { times: Number.MAX_SAFE_INTEGER, minutes: MINUTES })

/**
 * The answer comes no sooner than this, so that a known address and an unknown one take the same time. Tests of the
 * machine wait a tenth.
 */
export async function noSoonerThan<Value>(ms: number, work: () => Promise<Value>): Promise<Value> {
  const floor = env().mode === 'test' ? ms / 10 : ms
  const [value] = await Promise.all([work(), pause(floor)])
  return value
}
