import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { bookAppointment } from './book'
import { bookPageOf } from './book-page'
import {
  clear,
  NOW,
  openTheClinic,
  sessionFor,
  talkFor,
  THURSDAY_TEN,
  withdraw,
} from './booking.fixture'
import { calendarPageOf } from './calendar-page'
import { calendarSchema } from './calendar-view'
import { deskPageOf } from './desk-page'
import { talkPageOf } from './own-talk'
import { wishSchema } from './wish'

let cast: Cast
let clearance: string

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Pages', NOW)
  await openTheClinic(cast)
  clearance = await clear(cast, cast.client.clientId)
  await clear(cast, cast.otherClient.clientId)
  const others = { clientId: cast.otherClient.clientId, startsAt: THURSDAY_TEN }
  for (const input of [sessionFor(cast), talkFor(cast, others)]) {
    const outcome = await act(cast.frontDesk, (o) => bookAppointment(o, input), { now: NOW })
    if (!outcome.ok) throw new Error(outcome.refusal.code)
  }
})

const at = { now: NOW }
const page = (wish: object, clientId = cast.otherClient.clientId, viewer = cast.frontDesk) =>
  read(viewer, (o) => bookPageOf(o, clientId, wishSchema.parse(wish)), at)

const wish = () => ({
  kind: 'treatment-session',
  setting: 'in_clinic',
  route: 'sublingual',
  clinicianId: cast.prescriber.membershipId,
  date: '2026-05-14',
})

describe('the booking page', () => {
  test('offers the people of the client’s own care, and no times before it is said what is needed', async () => {
    const shown = await page({})
    expect(shown).toMatchObject({
      week: null,
      problem: null,
      client: { clinicianId: cast.prescriber.membershipId, guideId: cast.guide.membershipId },
    })
  })

  test('shows a week of times that really can be booked', async () => {
    const shown = await page(wish())
    const [thursday] = shown?.week ?? []
    expect(shown?.week).toHaveLength(7)
    expect(thursday?.slots.map(({ from }) => from.toISOString())).toEqual([
      '2026-05-14T17:30:00.000Z',
      '2026-05-14T18:00:00.000Z',
    ])
    const first = thursday?.slots[0]
    if (!first) throw new Error('No slot')
    const input = sessionFor(cast, { clientId: cast.otherClient.clientId, startsAt: first.from })
    const outcome = await act(
      cast.frontDesk,
      async (o) => {
        const booked = await bookAppointment(o, input)
        expect(booked.ok).toBe(true)
        return { ok: false, refusal: { code: 'only_tried' } }
      },
      at,
    )
    expect(outcome.ok).toBe(false)
  })

  test('says why where the place is not cleared, instead of times that would be refused', async () => {
    const shown = await page({ ...wish(), route: 'oral' })
    expect(shown).toMatchObject({ week: null, problem: { code: 'route_not_cleared' } })
    const atHome = await page({ ...wish(), setting: 'at_home', route: 'intramuscular' })
    expect(atHome?.problem).toEqual({ code: 'route_not_here' })
  })

  test('shows a guide talks only, and nobody else’s clients', async () => {
    const shown = await page(wish(), cast.otherClient.clientId, cast.guide)
    expect(shown).toMatchObject({ week: null, mayTreat: false, orders: [] })
    expect(await page({}, 'not-an-id')).toBeNull()
    const other = await castOf('Strangers', NOW)
    expect(await page({}, cast.client.clientId, other.frontDesk)).toBeNull()
  })
})

describe('the calendar', () => {
  const show = (asked: object, viewer = cast.frontDesk, words = '') =>
    read(
      viewer,
      (o) =>
        calendarPageOf(o, {
          ...calendarSchema.parse(asked),
          sought: { words, sealed: 'sealed' },
        }),
      at,
    )

  test('shows a day, a week, and only one person or room', async () => {
    expect(await show({})).toMatchObject({ dates: ['2026-05-12'], entries: [] })
    const week = await show({ view: 'week', date: '2026-05-16' })
    expect(week.dates).toHaveLength(7)
    expect(week.entries.map(({ startsAt }) => startsAt.toISOString().slice(0, 10))).toEqual([
      '2026-05-14',
      '2026-05-14',
    ])
    const onGuide = await show({ date: '2026-05-14', memberId: cast.guide.membershipId })
    expect(onGuide.entries.map(({ kind }) => kind)).toEqual(['integration-talk'])
    const inRoom = await show({ date: '2026-05-14', roomId: cast.roomIds[0] })
    expect(inRoom.entries.map(({ kind }) => kind)).toEqual(['treatment-session'])
  })

  test('finds a client by part of their name, and only one kind', async () => {
    const found = await show({ date: '2026-05-14' }, cast.frontDesk, 'nobody%')
    expect(found.entries).toEqual([])
    const talks = await show(
      { date: '2026-05-14', kind: 'integration-talk' },
      cast.frontDesk,
      'exam',
    )
    expect(talks.entries.map(({ kind }) => kind)).toEqual(['integration-talk'])
  })
})

describe('a client’s own page of talks', () => {
  test('offers the times that their guide has left, without a word of who took the others', async () => {
    const shown = await read(
      cast.client,
      (o) => talkPageOf(o, 'integration-talk', '2026-05-14'),
      at,
    )
    expect(shown.with).toBe('Guide')
    const thursday = shown.week[0]?.slots.map(({ from }) => from.toISOString()) ?? []
    expect(thursday[0]).toBe('2026-05-14T13:00:00.000Z')
    expect(thursday).not.toContain(THURSDAY_TEN.toISOString())
    expect(shown.coming).toEqual([])
  })
})

describe('the front desk', () => {
  test('sees who is expected, who waits for a booking, and who has time', async () => {
    const shown = await read(cast.frontDesk, deskPageOf, at)
    expect(shown.arrivals).toEqual([])
    expect(shown.waiting.map(({ clientId }) => clientId)).toEqual([cast.otherClient.clientId])
    expect(shown.free.map(({ name }) => name)).toEqual(['Nurse', 'Prescriber'])
    expect(shown.free[0]?.starts[0]?.toISOString()).toBe('2026-05-12T13:00:00.000Z')
    const thursday = await read(cast.frontDesk, deskPageOf, {
      now: new Date('2026-05-14T12:00:00Z'),
    })
    expect(thursday.arrivals).toHaveLength(2)
  })

  test('gives an administrator or a guide none of its lists', async () => {
    const shown = await read(cast.guide, deskPageOf, at)
    expect(shown.waiting).toEqual([])
    expect(shown.invitations).toEqual([])
  })
})

test('a session whose clearance was taken back keeps its time, and says in the calendar that it waits', async () => {
  const waits = async () =>
    (
      await read(
        cast.frontDesk,
        (o) => calendarPageOf(o, calendarSchema.parse({ date: '2026-05-14' })),
        at,
      )
    ).entries.map(({ kind, waits: waiting }) => [kind, waiting])
  expect(await waits()).toContainEqual(['treatment-session', false])
  await withdraw(cast, cast.client.clientId, clearance)
  expect(await waits()).toContainEqual(['treatment-session', true])
  expect(await waits()).toContainEqual(['integration-talk', false])
})
