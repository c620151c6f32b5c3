import { beforeAll, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/booking/book'
import { clear, NOW, openTheClinic, sessionFor, THURSDAY_TEN } from '@/lib/booking/booking.fixture'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { addMinutes } from '@/lib/time/instant'
import { deskOf } from './desk'

let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Desk', NOW)
  await openTheClinic(cast)
  await clear(cast, cast.client.clientId)
  const outcome = await act(cast.frontDesk, (o) => bookAppointment(o, sessionFor(cast)), {
    now: NOW,
  })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
})

describe('the front desk', () => {
  test('sees the gate’s one word for a session of today, and nothing that it rests on', async () => {
    const page = await read(cast.frontDesk, deskOf, { now: addMinutes(THURSDAY_TEN, -30) })
    expect(page.arrivals).toHaveLength(1)
    expect(Object.values(page.readiness)).toEqual(['incomplete'])
    expect(JSON.stringify(page)).not.toContain('findings')
  })

  test('sees no word of another day', async () => {
    const page = await read(cast.frontDesk, deskOf, { now: NOW })
    expect(page.readiness).toEqual({})
  })

  test('is the front desk’s and the clinicians’: a guide gets no word', async () => {
    const page = await read(cast.guide, deskOf, { now: addMinutes(THURSDAY_TEN, -30) })
    expect(page.readiness).toEqual({})
  })
})
