import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { lookUp } from '@/lib/db/transaction'
import { now } from '@/lib/time/clock'
import { runWork, type WorkName } from './run-work'

const MOST_AT_ONCE = 200
const MOST_ROUNDS = 20

/** What has come due in domain time, in every clinic, earliest first. */
export async function comeDue(): Promise<readonly WorkName[]> {
  const rows = await lookUp<{ clinic_id: string; id: string }>(
    Prisma.sql`SELECT clinic_id, id FROM work_come_due(${await now()}::timestamptz, ${MOST_AT_ONCE}::int)`,
  )
  return rows.map((row) => ({ clinicId: row.clinic_id, id: row.id }))
}

/**
 * Does at once all that has come due, also what the doing makes due: after the demonstration's clock was moved, and at
 * the end of a seed. What breaks is left to the queue's next tries. Answers how many works were settled.
 */
export async function runAllDue(): Promise<number> {
  const broken = new Set<string>()
  let settledWorks = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const works = (await comeDue()).filter((work) => !broken.has(work.id))
    if (works.length === 0) break
    for (const work of works) {
      try {
        if ((await runWork(work)) === 'not-ours') broken.add(work.id)
        else settledWorks += 1
      } catch {
        broken.add(work.id)
      }
    }
  }
  return settledWorks
}
