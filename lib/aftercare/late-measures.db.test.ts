import { beforeAll, describe, expect, test } from 'vitest'
import { NOW } from '@/lib/booking/booking.fixture'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { statementsOf } from '@/lib/db/testing/statements'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { askMeasure, passMeasure } from '@/lib/screening/asking-commands'
import { lateMeasures } from '@/lib/screening/late-measures'
import { type LateAsked, lateAskedOf } from '@/lib/screening/late-model'
import { remindMeasures } from '@/lib/screening/remind-measures'
import { enterScores } from '@/lib/screening/staff-entries'
import { dosed } from '@/lib/sessions/testing/session.fixture'
import { addHours } from '@/lib/time/instant'

const days = (count: number) => addHours(NOW, 24 * count)
/** An hour before midnight in New York, two days on. */
const NIGHT = new Date('2026-05-15T03:00:00Z')
let cast: Cast
let far: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Late', NOW)
  far = await castOf('Far', NOW)
  for (const each of [cast, far])
    await act(
      each.prescriber,
      (o) => askMeasure(o, { clientId: each.client.clientId, instrument: 'PHQ-9' }),
      { now: NOW },
    )
})

const list = (viewer: StaffViewer, at: Date, asked: Partial<LateAsked> = {}) =>
  read(viewer, (o) => lateMeasures(o, { ...lateAskedOf({}), ...asked }), { now: at })
const remind = async (viewer: StaffViewer, at: Date) => {
  const outcome = await act(viewer, (o) => remindMeasures(o, { clientId: cast.client.clientId }), {
    now: at,
  })
  return outcome.ok ? 'done' : outcome.refusal.code
}

async function passUntil(until: Date) {
  for (;;) {
    const [work] = await read(
      cast.system,
      ({ tx }) =>
        tx.dueWork.findMany({
          where: {
            clinicId: cast.clinicId,
            status: 'due',
            dueAt: { lte: until },
            kind: { startsWith: 'measure-' },
          },
          orderBy: { dueAt: 'asc' },
          take: 1,
          select: { id: true, dueAt: true },
        }),
      { now: until },
    )
    if (!work) return
    await runWork({ clinicId: cast.clinicId, id: work.id }, handlerOf, work.dueAt)
  }
}

const reminders = () =>
  read(
    cast.system,
    ({ tx }) =>
      tx.outgoingMail.findMany({
        where: { toAddress: cast.client.email, body: { contains: 'still open' } },
        select: { recordedAt: true },
      }),
    { now: NOW },
  )

describe('questionnaires that wait', () => {
  test('a clinician sees whose, of what and since when; late only from the day it is', async () => {
    await passUntil(days(1))
    expect((await list(cast.nurse, days(2))).lines).toEqual([])
    const { lines, counts } = await list(cast.nurse, days(2), { kind: 'waiting' })
    expect(lines).toMatchObject([
      {
        clientId: cast.client.clientId,
        open: [{ instrument: 'PHQ-9', late: false, since: NOW }],
        lastAnswered: null,
        reminded: null,
        mayRemind: 'lately',
      },
    ])
    expect(lines[0]?.invited).not.toBeNull()
    expect(counts).toMatchObject({ late: 0, waiting: 1 })
    expect((await list(cast.nurse, days(7.5))).lines).toHaveLength(1)
  })

  test('the search finds by name, and says nothing of other clinics', async () => {
    const named = (search: string) =>
      list(cast.nurse, days(2), { kind: 'waiting', search: { words: search, sealed: 'sealed' } })
    expect((await named('example')).lines).toHaveLength(1)
    expect((await named('nobody')).lines).toEqual([])
    expect((await named('%')).lines).toEqual([])
    const theirs = await list(far.nurse, days(2), { kind: 'waiting' })
    expect(theirs.lines.map(({ clientId }) => clientId)).toEqual([far.client.clientId])
  })

  test('whoever is no clinician sees nobody and reminds nobody', async () => {
    for (const viewer of [cast.guide, cast.frontDesk, cast.administrator]) {
      expect((await list(viewer, days(2), { kind: 'waiting' })).lines).toEqual([])
      expect(await remind(viewer, days(2))).toBe('not_allowed')
    }
    expect(await remind(far.nurse, days(2))).toBe('not_found')
  })

  test('a reminder that is asked for in the night goes out by day, once, and the planned one of later falls away', async () => {
    expect(await remind(cast.nurse, days(2))).toBe('asked_lately')
    expect(await remind(cast.nurse, NIGHT)).toBe('done')
    expect(await remind(cast.prescriber, NIGHT)).toBe('reminder_on_its_way')
    const [line] = (await list(cast.nurse, NIGHT, { kind: 'waiting' })).lines
    expect(line?.planned).toEqual(new Date('2026-05-15T13:00:00Z'))
    await passUntil(NIGHT)
    expect(await reminders()).toEqual([])
    await passUntil(addHours(NIGHT, 12))
    expect(await reminders()).toHaveLength(1)
    expect(await remind(cast.nurse, addHours(NIGHT, 13))).toBe('reminded_already')
    await passUntil(days(13))
    expect(await reminders()).toHaveLength(1)
    const [after] = (await list(cast.nurse, days(10))).lines
    expect(after).toMatchObject({ mayRemind: 'reminded', planned: null })
  })

  test('what the client put aside is not on the list, and nobody is reminded of it', async () => {
    await act(cast.client, (o) => passMeasure(o, { instrument: 'PHQ-9' }), { now: days(11) })
    expect((await list(cast.nurse, days(11), { kind: 'waiting' })).lines).toEqual([])
    expect(await remind(cast.nurse, days(11))).toBe('not_asked_now')
  })

  test('it asks the database as often for two clients as for one', async () => {
    const asked = async (search: string) =>
      (
        await statementsOf(() =>
          list(cast.nurse, days(2), {
            kind: 'waiting',
            search: { words: search, sealed: 'sealed' },
          }),
        )
      ).length
    await act(
      cast.prescriber,
      (o) => askMeasure(o, { clientId: cast.otherClient.clientId, instrument: 'GAD-7' }),
      { now: NOW },
    )
    const { lines } = await list(cast.nurse, days(2), { kind: 'waiting' })
    expect(lines.length).toBeGreaterThanOrEqual(1)
    expect(await asked('')).toBe(await asked('example'))
  })
})

test('half a year after an alcohol score a clinician is asked for it again, and the same number counts as taken anew', async () => {
  const treated = await castOf('Half', TUESDAY)
  await dosed(treated)
  const { clientId } = treated.client
  const enter = (at: Date, given: object) =>
    act(treated.nurse, (o) => enterScores(o, { clientId, ...given }), { now: at })
  const mine = async (at: Date) =>
    (await list(treated.nurse, at, { kind: 'mine' })).lines.flatMap((line) =>
      line.mine.map(({ instrument }) => instrument),
    )
  const start = new Date('2026-05-15T14:00:00Z')
  expect((await enter(start, { audit_c: 2, dast10: 0 })).ok).toBe(true)
  const half = addHours(start, 24 * 170)
  expect(await mine(addHours(start, 24 * 160))).toEqual([])
  expect((await mine(half)).toSorted()).toEqual(['AUDIT-C', 'DAST-10'])
  expect((await enter(half, { audit_c: 2 })).ok).toBe(true)
  expect(await mine(addHours(half, 1))).toEqual(['DAST-10'])
})
