import 'server-only'
import { Prisma } from '@/generated/prisma/client'
import { reportBroken } from '@/lib/kernel/log'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import { act } from '@/lib/kernel/run'
import { systemOf, type SystemViewer } from '@/lib/kernel/viewer'
import { handlerOf } from './handlers'
import { type Handler, type Work, WORK_TRIES } from './model'

/** Names one work: enough to find it behind its clinic's wall. */
export interface WorkName {
  readonly clinicId: string
  readonly id: string
}

export type Ran = 'done' | 'cancelled' | 'not-ours'

interface Row {
  id: string
  clinic_id: string
  kind: string
  subject_kind: string
  subject_id: string
  subject_version: number
  due_at: Date
  payload: Record<string, unknown>
  attempts: number
}

/**
 * Does one work that has come due, in one transaction with its settling: its effects and "done" commit together or
 * not at all. Another worker that holds the row, or a row that is settled, answers `not-ours`. A throw undoes all,
 * counts the try and is thrown on, so that the queue waits and tries again. `at` is a story's own moment; else it is now.
 */
export async function runWork(
  { clinicId, id }: WorkName,
  find: (kind: string) => Handler | undefined = handlerOf,
  at?: Date,
): Promise<Ran> {
  const system = systemOf(clinicId)
  const when = at ? { now: at } : {}
  try {
    const outcome = await act(system, (occasion) => settle(occasion, id, find), when)
    return outcome.ok ? outcome.value : 'not-ours'
  } catch (error) {
    const problem = reportBroken('jobs.work', error)
    await act(system, (occasion) => countTry(occasion, id, problem))
    throw error
  }
}

async function settle(
  occasion: Occasion<SystemViewer>,
  id: string,
  find: (kind: string) => Handler | undefined,
): Promise<Outcome<Ran>> {
  const work = await claim(occasion, id)
  if (!work) return done('not-ours')
  const handle = find(work.kind)
  if (!handle) throw new Error(`No handler is registered for the work ${work.kind}`)
  const end = await handle(occasion, work)
  await occasion.tx.dueWork.updateMany({
    where: { clinicId: work.clinicId, id },
    data: {
      status: end.status,
      settledAt: occasion.now,
      attempts: work.attempts + 1,
      note: end.status === 'cancelled' ? end.reason : null,
    },
  })
  return done(end.status)
}

/** Two workers never do one work: the first locks the row, the other one passes it by. */
async function claim({ tx, viewer, now }: Occasion, id: string): Promise<Work | null> {
  const [row] = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT id, clinic_id, kind, subject_kind, subject_id, subject_version, due_at, payload, attempts
      FROM due_work
     WHERE clinic_id = ${viewer.clinicId}::uuid AND id = ${id}::uuid AND status = 'due' AND due_at <= ${now}::timestamptz
       FOR UPDATE SKIP LOCKED`)
  if (!row) return null
  return {
    id: row.id,
    clinicId: row.clinic_id,
    kind: row.kind,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectVersion: row.subject_version,
    dueAt: row.due_at,
    payload: row.payload,
    attempts: row.attempts,
  }
}

/** The last try leaves the work failed, with the id under which the log tells why. */
async function countTry(occasion: Occasion, id: string, problem: string): Promise<Outcome<null>> {
  await occasion.tx.$executeRaw(Prisma.sql`
    UPDATE due_work
       SET attempts = attempts + 1, note = ${`broke, see ${problem} in the log`},
           status = CASE WHEN attempts + 1 >= ${WORK_TRIES}::int THEN 'failed' ELSE status END,
           settled_at = CASE WHEN attempts + 1 >= ${WORK_TRIES}::int THEN ${occasion.now}::timestamptz END
     WHERE clinic_id = ${occasion.viewer.clinicId}::uuid AND id = ${id}::uuid AND status = 'due'`)
  return done(null)
}
