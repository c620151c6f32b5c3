import 'server-only'
import { database } from '@/lib/db/client'
import { env } from '@/lib/env'

/** Real time, for sign-in, throttling and stamps of the machine. Nothing else asks the machine's clock. */
export const realNow = (): Date => new Date()

const remembered = { offsetMs: 0, until: 0 }

/**
 * Domain time: the present, moved by the demonstration's forward-only offset where there is one. Rules, pages and
 * jobs are handed this instant; production always answers real time.
 */
export async function now(): Promise<Date> {
  const real = realNow().getTime()
  if (env().isProduction) return new Date(real)
  if (real > remembered.until) {
    const clock = await database().demonstrationClock.findFirst({ select: { offsetMs: true } })
    remembered.offsetMs = Number(clock?.offsetMs ?? 0)
    remembered.until = real + 500
  }
  return new Date(real + remembered.offsetMs)
}

/** Moves the demonstration's clock to a later instant; earlier instants and production are refused. */
export async function moveClockTo(instant: Date): Promise<boolean> {
  const current = await now()
  if (env().isProduction || instant <= current) return false
  const real = realNow()
  const offsetMs = BigInt(instant.getTime() - real.getTime())
  await database().demonstrationClock.upsert({
    where: { single: true },
    create: { offsetMs, movedAt: real },
    update: { offsetMs, movedAt: real },
  })
  remembered.until = 0
  return true
}
