import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import type { Viewer } from '@/lib/kernel/viewer'
import { act, read } from '@/lib/kernel/run'
import { stamp } from '@/lib/kernel/occasion'
import { addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, THURSDAY_TEN } from './booking.fixture'
import { guardedWrite } from './guarded-write'
import type { BookInput } from './schema'

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Race${count}`, NOW)
  await openTheClinic(cast)
})

const book = (viewer: Viewer, input: BookInput) =>
  act(viewer, (occasion) => bookAppointment(occasion, input), { now: NOW })

describe('two people cannot have one time', () => {
  test('of 20 bookings at once exactly one is written', async () => {
    await clear(cast, cast.client.clientId)
    await clear(cast, cast.otherClient.clientId)
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        book(
          n % 2 ? cast.frontDesk : cast.nurse,
          sessionFor(cast, { clientId: n % 3 ? cast.client.clientId : cast.otherClient.clientId }),
        ),
      ),
    )
    expect(all.filter((outcome) => outcome.ok)).toHaveLength(1)
    expect(all.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.code]))).toEqual(
      Array.from({ length: 19 }, () => 'time_taken'),
    )
    expect(await read(cast.system, ({ tx }) => tx.appointment.count())).toBe(1)
    expect(await read(cast.system, ({ tx }) => tx.outgoingMail.count())).toBe(1)
  })

  test('the database refuses whoever does not look first, and the transaction lives on', async () => {
    await clear(cast, cast.client.clientId)
    await book(cast.frontDesk, sessionFor(cast))
    const rooms = await act(cast.system, async (occasion) => {
      const refusal = await guardedWrite(occasion, () =>
        occasion.tx.appointment.createMany({
          data: [
            {
              clientId: cast.otherClient.clientId,
              kind: 'intake-talk',
              setting: 'at_home',
              clinicianId: cast.prescriber.membershipId,
              startsAt: addMinutes(THURSDAY_TEN, 60),
              endsAt: addMinutes(THURSDAY_TEN, 90),
              clientZone: 'UTC',
              ...stamp(occasion),
            },
          ],
        }),
      )
      expect(refusal).toMatchObject({ refusal: { code: 'time_taken' } })
      return { ok: true, value: await occasion.tx.room.count() }
    })
    expect(rooms).toEqual({ ok: true, value: 2 })
  })

  test('a clearance that falls away meanwhile is refused by the database as not cleared', async () => {
    const determinationId = await clear(cast, cast.client.clientId, { settings: ['at_home'] })
    await act(cast.system, async (occasion) => {
      const refusal = await guardedWrite(occasion, () =>
        occasion.tx.appointment.createMany({
          data: [
            {
              clientId: cast.client.clientId,
              kind: 'treatment-session',
              setting: 'in_clinic',
              route: 'sublingual',
              roomId: cast.roomIds[0] ?? null,
              clinicianId: cast.prescriber.membershipId,
              determinationId,
              startsAt: THURSDAY_TEN,
              medicineAt: addMinutes(THURSDAY_TEN, 30),
              endsAt: addMinutes(THURSDAY_TEN, 180),
              clientZone: 'UTC',
              ...stamp(occasion),
            },
          ],
        }),
      )
      expect(refusal).toMatchObject({ refusal: { code: 'not_cleared' } })
      return { ok: true, value: null }
    })
  })
})
