import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { queueMail } from '@/lib/mail/outbox'
import { moveClockTo, now } from '@/lib/time/clock'
import { addHours, addMinutes } from '@/lib/time/instant'
import { comeDue } from './come-due'
import { fellAway, type Handler, settled, WORK_TRIES } from './model'
import { failedWork } from './queries'
import { runWork } from './run-work'
import { cancelDueWork, schedule } from './schedule'

await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Jobs', await now())
})

/** Plans one work and answers its name. */
async function plan(kind: string, dueAt: Date, subjectId = randomUUID()) {
  await act(cast.system, async (occasion) => {
    await schedule(occasion, [{ kind, subjectKind: 'appointment', subjectId, dueAt }])
    return done(null)
  })
  const row = await read(cast.system, ({ tx }) =>
    tx.dueWork.findFirstOrThrow({ where: { kind, subjectId }, select: { id: true } }),
  )
  return { clinicId: cast.clinicId, id: row.id, subjectId }
}

const rowOf = (id: string) =>
  read(cast.system, ({ tx }) =>
    tx.dueWork.findUniqueOrThrow({
      where: { id },
      select: { status: true, attempts: true, note: true },
    }),
  )

const letters = () => read(cast.system, ({ tx }) => tx.outgoingMail.count())

const writes: Handler = async (occasion, work) => {
  await queueMail(occasion, {
    to: 'a@jobs.example',
    subject: 'Tomorrow',
    body: 'A body',
    dueWorkId: work.id,
  })
  return settled
}
const breaks: Handler = async (occasion, work) => {
  await writes(occasion, work)
  throw new Error('broken on purpose')
}

describe('what has come due is done once', () => {
  test('ten workers that take one work at once do it a single time', async () => {
    const work = await plan('reminder-once', addMinutes(await now(), -1))
    const before = await letters()
    const slowly: Handler = async (occasion, given) => {
      await occasion.tx.$executeRaw`SELECT pg_sleep(0.05)::text`
      return writes(occasion, given)
    }
    const ran = await Promise.all(Array.from({ length: 10 }, () => runWork(work, () => slowly)))
    expect(ran.filter((end) => end === 'done')).toHaveLength(1)
    expect(await letters()).toBe(before + 1)
    expect(await rowOf(work.id)).toMatchObject({ status: 'done', attempts: 1 })
  })

  test('what is not due yet is neither found nor done when it is asked for', async () => {
    const work = await plan('reminder-later', addHours(await now(), 1))
    expect((await comeDue()).map(({ id }) => id)).not.toContain(work.id)
    expect(await runWork(work, () => writes)).toBe('not-ours')
    expect(await rowOf(work.id)).toMatchObject({ status: 'due', attempts: 0 })
  })

  test('a work of another clinic is not done, even with its id', async () => {
    const work = await plan('reminder-foreign', addMinutes(await now(), -1))
    expect(await runWork({ id: work.id, clinicId: randomUUID() }, () => writes)).toBe('not-ours')
    expect(await rowOf(work.id)).toMatchObject({ status: 'due' })
  })
})

describe('what fell away is not told', () => {
  test('work that was cancelled with its appointment is never taken up', async () => {
    const work = await plan('reminder-cancelled', addMinutes(await now(), -1))
    await act(cast.system, async (occasion) => {
      await cancelDueWork(occasion, work.subjectId, 'the appointment was cancelled')
      return done(null)
    })
    const before = await letters()
    expect(await runWork(work, () => writes)).toBe('not-ours')
    expect(await letters()).toBe(before)
  })

  test('a handler that finds its appointment moved says so, and nothing is sent', async () => {
    const work = await plan('reminder-moved', addMinutes(await now(), -1))
    expect(await runWork(work, () => async () => fellAway('the appointment was moved'))).toBe(
      'cancelled',
    )
    expect(await rowOf(work.id)).toMatchObject({
      status: 'cancelled',
      note: 'the appointment was moved',
    })
  })
})

describe('what breaks is tried again and then seen', () => {
  test('each try leaves nothing behind; the last one leaves the work failed, for the administrator to see', async () => {
    const work = await plan('reminder-broken', addMinutes(await now(), -1))
    const before = await letters()
    for (let attempt = 1; attempt <= WORK_TRIES; attempt++) {
      await expect(runWork(work, () => breaks)).rejects.toThrow('broken on purpose')
      expect(await rowOf(work.id)).toMatchObject({
        status: attempt === WORK_TRIES ? 'failed' : 'due',
        attempts: attempt,
      })
    }
    expect(await letters()).toBe(before)
    expect(await runWork(work, () => writes)).toBe('not-ours')
    const seen = await read(cast.administrator, failedWork)
    expect(seen).toMatchObject([{ kind: 'reminder-broken', attempts: WORK_TRIES }])
    expect(seen[0]?.note).toMatch(/^broke, see \w+ in the log$/)
    expect(await read(cast.client, failedWork)).toEqual([])
  })

  test('a kind that nobody handles fails visibly instead of waiting for ever', async () => {
    const work = await plan('no-such-kind', addMinutes(await now(), -1))
    await expect(runWork(work)).rejects.toThrow('No handler is registered')
    expect(await rowOf(work.id)).toMatchObject({ status: 'due', attempts: 1 })
  })
})

test("the demonstration's clock moved forward makes the work due", async () => {
  const at = addHours(await now(), 30)
  const work = await plan('reminder-tomorrow', at)
  expect((await comeDue()).map(({ id }) => id)).not.toContain(work.id)
  expect(await moveClockTo(addMinutes(at, 1))).toBe(true)
  expect((await comeDue()).map(({ id }) => id)).toContain(work.id)
  expect(await runWork(work, () => writes)).toBe('done')
})
