import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { Viewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, THURSDAY_TEN, withdraw } from './booking.fixture'
import { cancelAppointment } from './call-off'
import { moveAppointment } from './move'
import { UNDO_MIN } from './move-letter'
import { orderDose, stopOrder } from './order-dose'
import { ownChangesOf, ownMovePageOf } from './own-move-page'
import { appointmentOf } from './queries'
import { DEFAULT_SETTINGS } from './settings'
import { settingsChangeSchema } from './settings-schema'
import { changeBookingSettings } from './settings-versions'

/** A client finds another time alone, as safely as the front desk would, and nobody is written to twice about it. */
const FRIDAY_ELEVEN = new Date('2026-05-15T15:00:00Z')
const FRIDAY_ONE = new Date('2026-05-15T17:00:00Z')

let cast: Cast
let id: string
let determinationId: string
let orderId: string
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`OwnMove${count}`, NOW)
  await openTheClinic(cast)
  determinationId = await clear(cast, cast.client.clientId)
  const order = await act(
    { ...cast.prescriber, confirmedAt: realNow() },
    (o) =>
      orderDose(o, {
        clientId: cast.client.clientId,
        medication: 'ketamine lozenge',
        route: 'sublingual',
        doseMg: 100,
        intervalDays: 7,
        validUntil: '2026-06-30',
      }),
    { now: NOW },
  )
  if (!order.ok) throw new Error(order.refusal.code)
  orderId = order.value.orderId
  const outcome = await act(cast.frontDesk, (o) => bookAppointment(o, sessionFor(cast)), {
    now: NOW,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  id = outcome.value.appointmentId
})

const move = (startsAt: Date, version = 1, now = NOW, viewer: Viewer = cast.client) =>
  act(viewer, (o) => moveAppointment(o, { appointmentId: id, version, startsAt }), { now })

const codeOf = (outcome: Awaited<ReturnType<typeof move>>): string =>
  outcome.ok ? 'done' : outcome.refusal.code

const startsAt = () =>
  read(cast.client, (o) => appointmentOf(o, id), { now: NOW }).then((found) => found?.startsAt)

/** Does what has come due by then, as the queue would. */
async function runDue(at: Date): Promise<void> {
  const works = await read(cast.system, ({ tx }) =>
    tx.dueWork.findMany({ where: { status: 'due', dueAt: { lte: at } } }),
  )
  for (const work of works) await runWork(work, handlerOf, at)
}

const letters = () =>
  read(cast.system, ({ tx }) =>
    tx.outgoingMail.findMany({ orderBy: { recordedAt: 'asc' }, select: { body: true } }),
  ).then((all) => all.map(({ body }) => body))

describe('a client moves their own session', () => {
  test('to a time that is offered, and reads it in one letter', async () => {
    const page = await read(cast.client, (o) => ownMovePageOf(o, id, '2026-05-15'), { now: NOW })
    const offered = page?.week.flatMap(({ slots }) => slots.map(({ from }) => from.getTime())) ?? []
    expect(offered).toContain(FRIDAY_ELEVEN.getTime())
    expect(codeOf(await move(FRIDAY_ELEVEN))).toBe('done')
    expect(await startsAt()).toEqual(FRIDAY_ELEVEN)
    await runDue(addMinutes(NOW, UNDO_MIN))
    const [booked, moved, ...more] = await letters()
    expect(booked).toContain('Thu, May 14, 10:00 AM EDT')
    expect(moved).toContain('Fri, May 15, 11:00 AM EDT')
    expect(more).toEqual([])
  })

  test('not to a time between those that are offered, nor one that is taken, nor outside the hours', async () => {
    expect(codeOf(await move(addMinutes(FRIDAY_ELEVEN, 7)))).toBe('not_offered')
    expect(codeOf(await move(new Date('2026-05-15T22:00:00Z')))).toBe('outside_hours')
    await clear(cast, cast.otherClient.clientId)
    await act(
      cast.frontDesk,
      (o) =>
        bookAppointment(
          o,
          sessionFor(cast, { clientId: cast.otherClient.clientId, startsAt: FRIDAY_ELEVEN }),
        ),
      { now: NOW },
    )
    expect(codeOf(await move(FRIDAY_ELEVEN))).toBe('time_taken')
    expect(await startsAt()).toEqual(THURSDAY_TEN)
  })

  test('not to a time for which the preparation would have begun already', async () => {
    const tomorrow = new Date('2026-05-13T13:00:00Z')
    const monday = new Date('2026-05-18T14:00:00Z')
    await move(monday, 1, NOW, cast.frontDesk)
    expect(codeOf(await move(tomorrow, 2, addMinutes(tomorrow, -1439)))).toBe('too_soon_to_move')
    const at = { now: addMinutes(tomorrow, -1439) }
    const page = await read(cast.client, (o) => ownMovePageOf(o, id, undefined), at)
    expect(page?.week[0]?.slots[0]?.from).toEqual(addMinutes(tomorrow, 30))
    expect(codeOf(await move(tomorrow, 2, addMinutes(tomorrow, -1440)))).toBe('done')
  })

  test('not without a clearance, and not without an order', async () => {
    await act({ ...cast.prescriber, confirmedAt: realNow() }, (o) => stopOrder(o, { orderId }), {
      now: NOW,
    })
    expect(codeOf(await move(FRIDAY_ELEVEN))).toBe('no_order')
    await withdraw(cast, cast.client.clientId, determinationId)
    const page = await read(cast.client, (o) => ownMovePageOf(o, id, undefined), { now: NOW })
    expect(page?.problem?.code).toBe('clearance_withdrawn')
  })

  test('until a day before, or as the clinic has decided; staff still move it then, and calling off stays theirs', async () => {
    const late = addMinutes(THURSDAY_TEN, -1439)
    expect(await move(FRIDAY_ELEVEN, 1, late)).toMatchObject({
      refusal: { code: 'too_late_to_move', facts: { hours: 24, phone: '+1 212 555 0100' } },
    })
    expect(await read(cast.client, (o) => ownChangesOf(o, id), { now: late })).toMatchObject({
      moveUntil: null,
    })
    const shorter = settingsChangeSchema.parse({
      ...DEFAULT_SETTINGS,
      ownMoveMin: 120,
      seenVersion: 0,
    })
    await act(cast.administrator, (o) => changeBookingSettings(o, shorter), { now: NOW })
    expect(codeOf(await move(FRIDAY_ELEVEN, 1, late))).toBe('done')
    expect(codeOf(await move(FRIDAY_ONE, 2, addMinutes(FRIDAY_ELEVEN, -60)))).toBe(
      'too_late_to_move',
    )
    expect(codeOf(await move(FRIDAY_ONE, 2, addMinutes(FRIDAY_ELEVEN, -60), cast.frontDesk))).toBe(
      'done',
    )
    const off = { appointmentId: id, version: 3, reason: 'I need rest', confirmed: 'yes' as const }
    expect(
      await act(cast.client, (o) => cancelAppointment(o, off), { now: addMinutes(FRIDAY_ONE, -5) }),
    ).toMatchObject({ ok: true })
  })

  test('and nobody else’s', async () => {
    expect(codeOf(await move(FRIDAY_ELEVEN, 1, NOW, cast.otherClient))).toBe('not_found')
    const page = (viewer: typeof cast.client) =>
      read(viewer, (o) => ownMovePageOf(o, id, undefined), { now: NOW })
    expect(await page(cast.otherClient)).toBeNull()
    expect(await page(cast.client)).not.toBeNull()
  })
})

describe('a change of mind', () => {
  const undoOf = (now: Date) =>
    read(cast.client, (o) => ownChangesOf(o, id), { now }).then((changes) => changes?.undo)

  test('is offered for five minutes, leads back, and no letter has left', async () => {
    await move(FRIDAY_ELEVEN)
    const soon = addMinutes(NOW, 4)
    expect(await undoOf(soon)).toEqual({ startsAt: THURSDAY_TEN })
    expect(codeOf(await move(THURSDAY_TEN, 2, soon))).toBe('done')
    await runDue(addMinutes(NOW, 30))
    expect(await startsAt()).toEqual(THURSDAY_TEN)
    expect(await letters()).toHaveLength(1)
    expect(await undoOf(addMinutes(NOW, 30))).toBeNull()
  })

  test('is not too late although the new time is nearer than moves are allowed', async () => {
    const near = new Date('2026-05-13T13:00:00Z')
    expect(codeOf(await move(near, 1, addMinutes(near, -1442)))).toBe('done')
    const after = addMinutes(near, -1438)
    expect(codeOf(await move(FRIDAY_ELEVEN, 2, after))).toBe('too_late_to_move')
    expect(await undoOf(after)).toEqual({ startsAt: THURSDAY_TEN })
    expect(codeOf(await move(THURSDAY_TEN, 2, after))).toBe('done')
  })

  test('of two moves by staff the client reads the last one, once', async () => {
    await move(FRIDAY_ELEVEN, 1, NOW, cast.frontDesk)
    await move(FRIDAY_ONE, 2, addMinutes(NOW, 2), cast.nurse)
    await runDue(addMinutes(NOW, 30))
    const [, moved, ...more] = await letters()
    expect(moved).toContain('Fri, May 15, 1:00 PM EDT')
    expect(more).toEqual([])
  })

  test('the time that was left is offered to nobody meanwhile', async () => {
    await move(FRIDAY_ELEVEN)
    const look = await read(cast.system, ({ tx }) =>
      tx.dueWork.findFirstOrThrow({ where: { kind: 'waitlist-look' } }),
    )
    expect(look.dueAt).toEqual(addMinutes(NOW, UNDO_MIN))
  })

  test('a session called off before its move was told is called off at the time that the client knows', async () => {
    await move(FRIDAY_ELEVEN, 1, NOW, cast.frontDesk)
    const off = { appointmentId: id, version: 2, reason: 'Storm', confirmed: 'yes' as const }
    await act(cast.frontDesk, (o) => cancelAppointment(o, off), { now: addMinutes(NOW, 1) })
    await runDue(addMinutes(NOW, 30))
    const [, cancelled, ...more] = await letters()
    expect(cancelled).toContain('Thu, May 14, 10:00 AM EDT has been called off')
    expect(more).toEqual([])
  })

  test('a move close to its time is told at once', async () => {
    const close = addMinutes(THURSDAY_TEN, -90)
    await act(
      cast.frontDesk,
      async (o) =>
        done(await moveAppointment(o, { appointmentId: id, version: 1, startsAt: FRIDAY_ELEVEN })),
      { now: close },
    )
    const letter = await read(cast.system, ({ tx }) =>
      tx.dueWork.findFirstOrThrow({ where: { kind: 'letter-moved' } }),
    )
    expect(letter.dueAt).toEqual(close)
  })
})
