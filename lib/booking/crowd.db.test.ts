import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act } from '@/lib/kernel/run'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor } from './booking.fixture'

let cast: Cast

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Crowd', NOW)
  await openTheClinic(cast)
  await clear(cast, cast.client.clientId)
})

test('of two hundred people who want one time one gets it, and every other is told so', async () => {
  const told = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const outcome = await act(
        cast.frontDesk,
        (occasion) => bookAppointment(occasion, sessionFor(cast)),
        { now: NOW },
      )
      return outcome.ok ? 'booked' : outcome.refusal.code
    }),
  )
  expect(told.filter((answer) => answer === 'booked')).toHaveLength(1)
  expect(told.filter((answer) => answer === 'time_taken')).toHaveLength(199)
})
