import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { schedule } from '@/lib/jobs/schedule'
import type { Work } from '@/lib/jobs/model'
import { act, read } from '@/lib/kernel/run'
import type { Viewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'
import { markArrived } from './arrive'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, talkFor, THURSDAY_TEN } from './booking.fixture'
import { cancelAppointment, markNoShow } from './call-off'
import { bookingHandlers } from './jobs'
import { moveAppointment } from './move'
import { appointmentOf } from './queries'
import type { BookInput } from './schema'

const FRIDAY_ELEVEN = new Date('2026-05-15T15:00:00Z')

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Change${count}`, NOW)
  await openTheClinic(cast)
})

async function booked(input: BookInput): Promise<string> {
  const outcome = await act(cast.frontDesk, (o) => bookAppointment(o, input), { now: NOW })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.appointmentId
}

async function bookedSession(): Promise<string> {
  await clear(cast, cast.client.clientId)
  return booked(sessionFor(cast))
}

const move = (viewer: Viewer, appointmentId: string, startsAt: Date, version = 1) =>
  act(viewer, (o) => moveAppointment(o, { appointmentId, version, startsAt }), { now: NOW })

const cancel = (viewer: Viewer, appointmentId: string, version = 1) =>
  act(
    viewer,
    (o) =>
      cancelAppointment(o, {
        appointmentId,
        version,
        reason: 'The client is away',
        confirmed: 'yes',
      }),
    { now: NOW },
  )

const dueNow = (status: string) =>
  read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({
      where: { status, subjectKind: 'appointment' },
      select: { kind: true, dueAt: true, subjectVersion: true },
      orderBy: { dueAt: 'asc' },
    }),
  )

const mails = () =>
  read(cast.system, ({ tx }) =>
    tx.outgoingMail.findMany({
      select: { subject: true, body: true },
      orderBy: { recordedAt: 'asc' },
    }),
  )

/** Does every work of the appointment as the queue would at its due instant, those that were cancelled included. */
async function runAll(): Promise<readonly string[]> {
  const works = await read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({ where: { subjectKind: 'appointment' }, orderBy: { dueAt: 'asc' } }),
  )
  const ends: string[] = []
  for (const row of works) {
    const handle = bookingHandlers[row.kind]
    if (!handle) continue
    const work: Work = { ...row, payload: row.payload as Record<string, unknown> }
    const outcome = await act(
      cast.system,
      async (o) => ({ ok: true, value: await handle(o, work) }),
      { now: row.dueAt },
    )
    if (outcome.ok) ends.push(`${row.kind} v${row.subjectVersion} ${outcome.value.status}`)
  }
  return ends
}

describe('a moved appointment', () => {
  test('takes its reminders along, and whatever else hung on it by the same distance', async () => {
    const id = await bookedSession()
    await act(
      cast.system,
      async (occasion) => {
        await schedule(occasion, [
          {
            kind: 'precheck-open',
            subjectKind: 'appointment',
            subjectId: id,
            dueAt: addMinutes(THURSDAY_TEN, -600),
          },
        ])
        return { ok: true, value: null }
      },
      { now: NOW },
    )
    expect(await move(cast.frontDesk, id, FRIDAY_ELEVEN)).toMatchObject({
      ok: true,
      value: { version: 2 },
    })
    const due = await dueNow('due')
    expect(due.every(({ subjectVersion }) => subjectVersion === 2)).toBe(true)
    expect(due.map(({ kind }) => kind)).toEqual([
      'letter-moved',
      'measure-invite',
      'reminder-72h',
      'measure-remind',
      'reminder-25h',
      'precheck-open',
      'reminder-3.5h',
      'reminder-75min',
      'reminder-30min',
    ])
    expect(due.find(({ kind }) => kind === 'precheck-open')?.dueAt).toEqual(
      addMinutes(FRIDAY_ELEVEN, -600),
    )
    expect(await dueNow('cancelled')).toHaveLength(6)
    const after = await read(cast.frontDesk, (o) => appointmentOf(o, id), { now: NOW })
    expect(after).toMatchObject({
      startsAt: FRIDAY_ELEVEN,
      medicineAt: addMinutes(FRIDAY_ELEVEN, 30),
      version: 2,
      room: { name: 'Harbor' },
    })
  })

  test('sends nothing with the old time, even where an old work runs late', async () => {
    const id = await bookedSession()
    await move(cast.frontDesk, id, FRIDAY_ELEVEN)
    const ends = await runAll()
    expect(ends.filter((end) => end.includes('v1')).every((end) => end.endsWith('cancelled'))).toBe(
      true,
    )
    expect(ends.filter((end) => end.includes('v2 done'))).toHaveLength(6)
    const [first, second, ...reminders] = await mails()
    expect(first?.body).toContain('Thu, May 14, 10:00 AM EDT')
    expect(second?.body).toContain('Fri, May 15, 11:00 AM EDT')
    expect(reminders).toHaveLength(5)
    for (const { subject, body } of reminders) {
      expect(subject).toBe(`A reminder from ${cast.client.clinic.name}`)
      expect(body).not.toContain('May 14')
      expect(body).toContain(`/my/session/${id}`)
    }
  })

  test('is refused to a stale page, at a taken time, and outside the clearance', async () => {
    const id = await bookedSession()
    expect(await move(cast.frontDesk, id, FRIDAY_ELEVEN, 7)).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
    await booked(
      talkFor(cast, {
        clientId: cast.otherClient.clientId,
        guideId: cast.guide.membershipId,
        clinicianId: cast.prescriber.membershipId,
        startsAt: FRIDAY_ELEVEN,
      }),
    )
    expect(await move(cast.frontDesk, id, FRIDAY_ELEVEN)).toMatchObject({
      refusal: { code: 'time_taken' },
    })
    expect(await move(cast.frontDesk, id, new Date('2026-08-03T14:00:00Z'))).toMatchObject({
      refusal: { code: 'clearance_ended' },
    })
    expect(await move(cast.frontDesk, id, THURSDAY_TEN)).toMatchObject({
      refusal: { code: 'same_time' },
    })
    expect(await move(cast.guide, id, FRIDAY_ELEVEN)).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
  })

  test('may overlap its own old time', async () => {
    const id = await bookedSession()
    expect(await move(cast.frontDesk, id, addMinutes(THURSDAY_TEN, 60))).toMatchObject({ ok: true })
  })

  test('of two moves at once one is told that somebody else was faster', async () => {
    const id = await bookedSession()
    const both = await Promise.all([
      move(cast.frontDesk, id, FRIDAY_ELEVEN),
      move(cast.nurse, id, addMinutes(FRIDAY_ELEVEN, 30)),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'changed_meanwhile' } })
  })
})

describe('a cancelled appointment', () => {
  test('frees its time, ends its reminders, keeps the reason and tells the client', async () => {
    const id = await bookedSession()
    expect(await cancel(cast.frontDesk, id)).toMatchObject({ ok: true })
    expect(await dueNow('due')).toEqual([])
    expect((await runAll()).every((end) => end.endsWith('cancelled'))).toBe(true)
    expect(await mails()).toHaveLength(2)
    const after = await read(cast.frontDesk, (o) => appointmentOf(o, id), { now: NOW })
    expect(after).toMatchObject({ status: 'cancelled', cancelledReason: 'The client is away' })
    await booked(sessionFor(cast))
  })

  test('cannot be cancelled or moved again', async () => {
    const id = await bookedSession()
    await cancel(cast.frontDesk, id)
    expect(await cancel(cast.frontDesk, id, 2)).toMatchObject({ refusal: { code: 'already_over' } })
    expect(await move(cast.frontDesk, id, FRIDAY_ELEVEN, 2)).toMatchObject({
      refusal: { code: 'already_over' },
    })
  })

  test('is not there for another clinic or another client', async () => {
    const id = await booked(talkFor(cast))
    const other = await castOf(`Away${count}`, NOW)
    expect(await cancel(other.frontDesk, id)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await cancel(cast.otherClient, id)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await cancel(cast.client, id)).toMatchObject({ ok: true })
  })
})

describe('the front desk', () => {
  const mark = (viewer: Viewer, appointmentId: string, now: Date) =>
    act(viewer, (o) => markArrived(o, { appointmentId, version: 1 }), { now })

  test('marks an arrival on the day only; a guide does not', async () => {
    const id = await bookedSession()
    expect(await mark(cast.frontDesk, id, NOW)).toMatchObject({ refusal: { code: 'not_today' } })
    const early = addMinutes(THURSDAY_TEN, -20)
    expect(await mark(cast.guide, id, early)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await mark(cast.frontDesk, id, early)).toMatchObject({ ok: true })
    expect(await mark(cast.frontDesk, id, early)).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
  })

  test('notes an absence after the start only', async () => {
    const id = await bookedSession()
    const absent = (now: Date) =>
      act(cast.frontDesk, (o) => markNoShow(o, { appointmentId: id, version: 1 }), { now })
    expect(await absent(NOW)).toMatchObject({ refusal: { code: 'not_yet' } })
    expect(await absent(addMinutes(THURSDAY_TEN, 30))).toMatchObject({ ok: true })
    expect(await dueNow('due')).toEqual([])
  })
})

describe('a reminder', () => {
  test('shows the client’s own clock first where the zones differ', async () => {
    await act(cast.system, async ({ tx }) => {
      await tx.client.updateMany({
        where: { id: cast.client.clientId },
        data: { timeZone: 'America/Phoenix' },
      })
      return { ok: true, value: null }
    })
    await booked(talkFor(cast))
    await runAll()
    const [, reminder] = await mails()
    expect(reminder?.body).toContain(
      'Thu, May 14, 7:00 AM MST where you are, which is Thu, May 14, 10:00 AM EDT at the clinic',
    )
    expect(`${reminder?.subject}`).not.toMatch(/ketamine|session|medicine|treatment/i)
  })

  test('that comes too late to be true is not sent', async () => {
    const id = await bookedSession()
    const handle = bookingHandlers['reminder-3.5h']
    const row = await read(cast.system, ({ tx }) =>
      tx.dueWork.findFirstOrThrow({ where: { subjectId: id, kind: 'reminder-3.5h' } }),
    )
    const outcome = await act(
      cast.system,
      async (o) => ({ ok: true, value: await handle?.(o, { ...row, payload: {} }) }),
      { now: addMinutes(THURSDAY_TEN, -40) },
    )
    expect(outcome).toMatchObject({ value: { status: 'cancelled' } })
  })
})
