import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Viewer } from '@/lib/kernel/viewer'
import { act, read } from '@/lib/kernel/run'
import { addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, talkFor, THURSDAY_TEN } from './booking.fixture'
import { orderDose } from './order-dose'
import { appointmentsOfDay } from './queries'
import type { BookInput } from './schema'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Who${count}`, NOW)
  await openTheClinic(cast)
})

const book = (viewer: Viewer, input: BookInput) =>
  act(viewer, (occasion) => bookAppointment(occasion, input), { now: NOW })

describe('who may book', () => {
  test('a client chooses a talk for themself, at a time that others left free', async () => {
    await book(cast.frontDesk, talkFor(cast, { clientId: cast.otherClient.clientId }))
    const taken = await book(cast.client, talkFor(cast))
    expect(taken).toMatchObject({ ok: false, refusal: { code: 'time_taken' } })
    const later = talkFor(cast, { startsAt: addMinutes(THURSDAY_TEN, 60) })
    expect(await book(cast.client, later)).toMatchObject({ ok: true })
  })

  test('a client books with the people of their own care, one talk of a kind at a time', async () => {
    const stranger = talkFor(cast, { clinicianId: cast.nurse.membershipId })
    expect(await book(cast.client, stranger)).toMatchObject({
      refusal: { code: 'not_of_your_care' },
    })
    expect(await book(cast.client, talkFor(cast))).toMatchObject({ ok: true })
    const second = talkFor(cast, { startsAt: addMinutes(THURSDAY_TEN, 120) })
    expect(await book(cast.client, second)).toMatchObject({
      refusal: { code: 'talk_already_booked' },
    })
  })

  test('a client books nothing for another client, and no session that nobody ordered', async () => {
    await clear(cast, cast.client.clientId)
    const forAnother = talkFor(cast, { clientId: cast.otherClient.clientId })
    expect(await book(cast.client, forAnother)).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    expect(await book(cast.client, sessionFor(cast))).toMatchObject({
      refusal: { code: 'no_order' },
    })
  })

  test('a guide books nothing for a client whose care they do not share, as if there were none', async () => {
    const elsewhere = { ...cast.guide, membershipId: cast.nurse.membershipId }
    expect(await book(elsewhere, talkFor(cast))).toMatchObject({ refusal: { code: 'not_found' } })
  })

  test('a guide books talks only, an administrator nothing', async () => {
    await clear(cast, cast.client.clientId)
    expect(await book(cast.guide, sessionFor(cast))).toMatchObject({ ok: false })
    expect(await book(cast.guide, talkFor(cast))).toMatchObject({ ok: true })
    expect(await book(cast.administrator, talkFor(cast))).toMatchObject({ ok: false })
  })

  test('another clinic sees nothing, and finds no client of ours to book', async () => {
    await clear(cast, cast.client.clientId)
    await book(cast.frontDesk, sessionFor(cast))
    const other = await castOf(`Elsewhere${count}`, NOW)
    await openTheClinic(other)
    const seen = await read(
      other.frontDesk,
      (occasion) => appointmentsOfDay(occasion, '2026-05-14'),
      { now: NOW },
    )
    expect(seen).toEqual([])
    const smuggled = talkFor(other, { clientId: cast.client.clientId })
    expect(await book(other.frontDesk, smuggled)).toMatchObject({ refusal: { code: 'not_found' } })
    const stranger = talkFor(cast, { guideId: other.guide.membershipId })
    expect(await book(cast.frontDesk, stranger)).toMatchObject({
      refusal: { code: 'person_not_here' },
    })
  })

  test('a client sees their own appointments and nobody else’s', async () => {
    await book(cast.frontDesk, talkFor(cast, { clientId: cast.otherClient.clientId }))
    const seen = await read(cast.client, (occasion) => appointmentsOfDay(occasion, '2026-05-14'), {
      now: NOW,
    })
    expect(seen).toEqual([])
  })
})

describe('a dose order', () => {
  const order = (clientId: string) => ({
    clientId,
    medication: 'ketamine lozenge',
    route: 'sublingual' as const,
    doseMg: 100,
    intervalDays: 3,
    validUntil: '2026-06-30',
  })
  test('is a prescriber’s, signed anew, and ends the earlier one for its route', async () => {
    const { clientId } = cast.client
    const signer = { ...cast.prescriber, confirmedAt: new Date() }
    const stale = { ...cast.prescriber, confirmedAt: new Date('2026-01-01T00:00:00Z') }
    const give = (viewer: typeof signer, more = {}) =>
      act(viewer, (o) => orderDose(o, { ...order(clientId), ...more }), { now: NOW })
    expect(await give(cast.nurse)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await give(stale)).toMatchObject({ refusal: { code: 'confirm_again' } })
    expect(await give(signer, { validUntil: '2026-05-11' })).toMatchObject({
      refusal: { code: 'order_ends_in_the_past' },
    })
    expect(await give(signer)).toMatchObject({ ok: true })
    expect(await give(signer, { doseMg: 150 })).toMatchObject({ ok: true })
    const rows = await read(cast.system, ({ tx }) =>
      tx.doseOrder.findMany({ select: { doseMg: true, status: true }, orderBy: { doseMg: 'asc' } }),
    )
    expect(rows).toEqual([
      { doseMg: 100, status: 'stopped' },
      { doseMg: 150, status: 'active' },
    ])
  })
})
