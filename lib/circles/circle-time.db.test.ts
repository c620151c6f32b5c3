import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/booking/book'
import { NOW, openTheClinic, talkFor } from '@/lib/booking/booking.fixture'
import { calendarPageOf } from '@/lib/booking/calendar-page'
import { calendarSchema } from '@/lib/booking/calendar-view'
import { freeSlotsOf } from '@/lib/booking/free-slots'
import { guardedWrite } from '@/lib/booking/guarded-write'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { stamp } from '@/lib/kernel/occasion'
import { act, read } from '@/lib/kernel/run'
import type { Viewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'
import { cancelCircle, planCircle } from './commands'

/** A circle takes its guide's time as an appointment does, and an appointment keeps a circle away. */
const WEDNESDAY_ONE = new Date('2026-05-20T17:00:00Z')

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  cast = await castOf(`CircleTime${count}`, NOW)
  await openTheClinic(cast)
})

/** A circle on Wednesday from one to half past two in New York. */
const plan = () =>
  act(
    cast.guide,
    (o) =>
      planCircle(o, {
        title: 'Noon',
        format: 'video',
        on: '2026-05-20',
        from: '13:00',
        until: '14:30',
        seats: 4,
      }),
    { now: NOW },
  )
const talkAt = (startsAt: Date) =>
  act(cast.frontDesk, (o) => bookAppointment(o, talkFor(cast, { startsAt })), { now: NOW })
const codeOf = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? 'done' : outcome.refusal?.code

async function planned(): Promise<string> {
  const outcome = await plan()
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.circleId
}

describe('over a circle', () => {
  test('no talk of its guide is offered or booked, with the pause around it kept', async () => {
    await planned()
    const wish = {
      clientId: cast.client.clientId,
      kind: 'integration-talk' as const,
      setting: 'at_home' as const,
      clinicianId: null,
      guideId: cast.guide.membershipId,
      roomId: null,
    }
    const offered = await read(cast.frontDesk, (o) => freeSlotsOf(o, wish, '2026-05-20'), {
      now: NOW,
    })
    const clocks = offered.map(({ from }) => from.toISOString().slice(11, 16))
    expect(clocks).toContain('16:00')
    expect(clocks).toContain('19:00')
    expect(clocks.filter((clock) => clock > '16:00' && clock < '19:00')).toEqual([])
    expect(codeOf(await talkAt(addMinutes(WEDNESDAY_ONE, 30)))).toBe('time_taken')
  })

  test('the database refuses whoever does not look first', async () => {
    await planned()
    await act(cast.system, async (occasion) => {
      const refusal = await guardedWrite(occasion, () =>
        occasion.tx.appointment.createMany({
          data: [
            {
              clientId: cast.client.clientId,
              kind: 'integration-talk',
              setting: 'at_home',
              guideId: cast.guide.membershipId,
              startsAt: addMinutes(WEDNESDAY_ONE, 89),
              endsAt: addMinutes(WEDNESDAY_ONE, 120),
              clientZone: 'UTC',
              ...stamp(occasion),
            },
          ],
        }),
      )
      expect(refusal).toMatchObject({ refusal: { code: 'time_taken' } })
      return { ok: true, value: null }
    })
  })

  test('once it is cancelled the time is free again', async () => {
    const circleId = await planned()
    await act(cast.guide, (o) => cancelCircle(o, { circleId }), { now: NOW })
    expect(codeOf(await talkAt(addMinutes(WEDNESDAY_ONE, 30)))).toBe('done')
  })
})

test('no circle is planned over an appointment of whoever would lead it', async () => {
  expect(codeOf(await talkAt(addMinutes(WEDNESDAY_ONE, -30)))).toBe('done')
  expect(codeOf(await plan())).toBe('facilitator_busy')
})

test('of a circle and a talk at one moment one is written, whoever is faster', async () => {
  for (let n = 0; n < 6; n += 1) {
    const own = await castOf(`CircleRace${n}`, NOW)
    await openTheClinic(own)
    cast = own
    const both = await Promise.all(
      n % 2 ? [plan(), talkAt(WEDNESDAY_ONE)] : [talkAt(WEDNESDAY_ONE), plan()],
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const lost = both.find(({ ok }) => !ok)
    expect(['time_taken', 'facilitator_busy']).toContain(lost && codeOf(lost))
  }
})

test('the calendar shows it to everybody of the clinic in the column of its guide', async () => {
  const circleId = await planned()
  const seen = (viewer: Viewer, more = {}) =>
    read(viewer, (o) => calendarPageOf(o, calendarSchema.parse({ date: '2026-05-20', ...more })), {
      now: NOW,
    }).then(({ entries }) => entries.map(({ id }) => id))
  for (const viewer of [cast.frontDesk, cast.nurse, cast.guide])
    expect(await seen(viewer)).toEqual([circleId])
  expect(await seen(cast.nurse, { memberId: cast.guide.membershipId })).toEqual([circleId])
  expect(await seen(cast.nurse, { memberId: cast.nurse.membershipId })).toEqual([])
  expect(await seen(cast.nurse, { kind: 'treatment-session' })).toEqual([])
})
