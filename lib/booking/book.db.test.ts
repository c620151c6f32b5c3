import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Viewer } from '@/lib/kernel/viewer'
import { act, read } from '@/lib/kernel/run'
import { once } from '@/lib/kernel/once'
import { addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, THURSDAY_TEN, withdraw } from './booking.fixture'
import { freeSlotsOf } from './free-slots'
import { orderDose } from './order-dose'
import { nextAppointmentOf } from './queries'
import type { BookInput } from './schema'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Book${count}`, NOW)
  await openTheClinic(cast)
})

const book = (viewer: Viewer, input: BookInput) =>
  act(viewer, (occasion) => bookAppointment(occasion, input), { now: NOW })

const wishForSlots = (clientId: string) => ({
  clientId,
  kind: 'treatment-session' as const,
  setting: 'in_clinic' as const,
  clinicianId: cast.prescriber.membershipId,
  guideId: null,
  roomId: null,
})

describe('a cleared client is booked', () => {
  test('with clearance, room, time of the medicine, reminders, a record of the change and a letter', async () => {
    const determinationId = await clear(cast, cast.client.clientId)
    const outcome = await book(cast.frontDesk, sessionFor(cast))
    expect(outcome).toMatchObject({ ok: true })
    const next = await read(
      cast.client,
      (occasion) => nextAppointmentOf(occasion, cast.client.clientId),
      { now: NOW },
    )
    expect(next).toMatchObject({
      kind: 'treatment-session',
      status: 'booked',
      version: 1,
      determinationId,
      startsAt: THURSDAY_TEN,
      endsAt: addMinutes(THURSDAY_TEN, 180),
      medicineAt: addMinutes(THURSDAY_TEN, 30),
      room: { name: 'Harbor' },
      clinician: { name: 'Prescriber' },
    })
    const kept = await read(cast.system, async ({ tx }) => ({
      changes: await tx.appointmentChange.findMany({ select: { change: true, toStartsAt: true } }),
      due: await tx.dueWork.findMany({ select: { kind: true, dueAt: true, subjectVersion: true } }),
      mail: await tx.outgoingMail.findMany({
        select: { toAddress: true, subject: true, body: true },
      }),
    }))
    expect(kept.changes).toEqual([{ change: 'booked', toStartsAt: THURSDAY_TEN }])
    expect(kept.due.map(({ kind }) => kind).toSorted()).toEqual([
      'measure-invite',
      'reminder-25h',
      'reminder-3.5h',
      'reminder-30min',
      'reminder-75min',
    ])
    expect(kept.mail).toHaveLength(1)
    expect(kept.mail[0]).toMatchObject({
      toAddress: cast.client.email,
      subject: `About your appointment at ${cast.client.clinic.name}`,
    })
    expect(kept.mail[0]?.body).toContain('Thu, May 14, 10:00 AM EDT')
  })

  test('the booked time is no longer offered, the next room is', async () => {
    await clear(cast, cast.client.clientId)
    await book(cast.frontDesk, sessionFor(cast))
    const slots = await read(
      cast.frontDesk,
      (occasion) => freeSlotsOf(occasion, wishForSlots(cast.otherClient.clientId), '2026-05-14'),
      { now: NOW },
    )
    expect(slots.map(({ from }) => from.toISOString())).toEqual([
      '2026-05-14T17:30:00.000Z',
      '2026-05-14T18:00:00.000Z',
    ])
    const withNurse = {
      ...wishForSlots(cast.otherClient.clientId),
      clinicianId: cast.nurse.membershipId,
    }
    const [first] = await read(
      cast.frontDesk,
      (occasion) => freeSlotsOf(occasion, withNurse, '2026-05-14'),
      { now: NOW },
    )
    expect(first?.from.toISOString()).toBe('2026-05-14T13:00:00.000Z')
    expect(first?.roomId).toBeTruthy()
  })

  test('one key has one effect, and the second press answers what the first one did', async () => {
    await clear(cast, cast.client.clientId)
    const press = () =>
      act(
        cast.frontDesk,
        (occasion) =>
          once(occasion, { action: 'booking.book', key: 'same-key', input: sessionFor(cast) }, () =>
            bookAppointment(occasion, sessionFor(cast)),
          ),
        { now: NOW },
      )
    const first = await press()
    expect(first.ok).toBe(true)
    expect(await press()).toEqual(first)
  })
})

describe('a treatment session is refused', () => {
  test.each<[string, (client: string) => Promise<unknown>, Partial<BookInput>, string]>([
    ['to a client whom nobody cleared', () => Promise.resolve(), {}, 'not_cleared'],
    [
      'after the clearance has ended',
      (id) => clear(cast, id, { until: THURSDAY_TEN }),
      {},
      'clearance_ended',
    ],
    [
      'before the clearance begins',
      (id) => clear(cast, id, { from: new Date('2026-05-20T00:00:00Z') }),
      {},
      'clearance_not_begun',
    ],
    [
      'in a place that is not cleared',
      (id) => clear(cast, id, { settings: ['at_home'] }),
      {},
      'setting_not_cleared',
    ],
    [
      'by a route that is not cleared',
      (id) => clear(cast, id),
      { route: 'oral' },
      'route_not_cleared',
    ],
    [
      'at home by injection',
      (id) => clear(cast, id, { routes: ['intramuscular'] }),
      { route: 'intramuscular', setting: 'at_home' },
      'route_not_here',
    ],
    [
      'after the clearance was withdrawn',
      async (id) => withdraw(cast, id, await clear(cast, id)),
      {},
      'clearance_withdrawn',
    ],
    [
      'where no clinician is on call',
      (id) => clear(cast, id),
      { startsAt: new Date('2026-06-02T14:00:00Z') },
      'no_on_call',
    ],
    [
      'outside working hours',
      (id) => clear(cast, id),
      { startsAt: new Date('2026-05-14T18:30:00Z') },
      'outside_hours',
    ],
    [
      'in the past',
      (id) => clear(cast, id, { from: new Date('2026-05-01T00:00:00Z') }),
      { startsAt: new Date('2026-05-11T14:00:00Z') },
      'in_the_past',
    ],
  ])('%s', async (_story, prepare, more, code) => {
    await prepare(cast.client.clientId)
    const outcome = await book(cast.frontDesk, sessionFor(cast, more))
    expect(outcome).toMatchObject({ ok: false, refusal: { code } })
    const left = await read(cast.system, ({ tx }) => tx.appointment.count())
    expect(left).toBe(0)
  })

  test('at home, to a client who lives where the clinic is not licensed', async () => {
    await clear(cast, cast.client.clientId)
    await act(cast.system, async ({ tx }) => {
      await tx.client.updateMany({ where: { id: cast.client.clientId }, data: { state: 'TX' } })
      return { ok: true, value: null }
    })
    const outcome = await book(cast.frontDesk, sessionFor(cast, { setting: 'at_home' }))
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'state_not_licensed' } })
  })

  test('closer to another session than the order allows', async () => {
    await clear(cast, cast.client.clientId)
    const signer = { ...cast.prescriber, confirmedAt: new Date() }
    const order = {
      clientId: cast.client.clientId,
      medication: 'ketamine lozenge',
      route: 'sublingual',
      doseMg: 100,
      intervalDays: 7,
      validUntil: '2026-06-30',
    } as const
    expect(await act(signer, (o) => orderDose(o, order), { now: NOW })).toMatchObject({ ok: true })
    await book(cast.frontDesk, sessionFor(cast))
    const early = await book(
      cast.frontDesk,
      sessionFor(cast, { startsAt: new Date('2026-05-20T14:00:00Z') }),
    )
    expect(early).toMatchObject({
      ok: false,
      refusal: { code: 'interval', facts: { days: 7, earliest: 'Thu, May 21' } },
    })
    const later = sessionFor(cast, { startsAt: new Date('2026-05-21T14:00:00Z') })
    expect(await book(cast.frontDesk, later)).toMatchObject({ ok: true })
  })
})
