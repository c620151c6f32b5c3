import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runAllDue } from '@/lib/jobs/come-due'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { moveClockTo, now } from '@/lib/time/clock'
import { addHours, addMinutes } from '@/lib/time/instant'
import { startOfLocalDay } from '@/lib/time/zone'
import { bookAppointment } from './book'
import { clear, sessionFor } from './booking.fixture'

/**
 * Nights on which clocks change in four zones, in their order; one of them has none. A session stands a few hours after
 * each, so that its reminders fall before, in and after the changed hour.
 */
const NIGHTS = [
  ['America/New_York', '2027-03-14'],
  ['America/Phoenix', '2027-03-20'],
  ['Europe/Berlin', '2027-03-28'],
  ['Australia/Lord_Howe', '2027-04-04'],
  ['Australia/Lord_Howe', '2027-10-03'],
  ['Europe/Berlin', '2027-10-31'],
  ['America/New_York', '2027-11-07'],
  ['America/Phoenix', '2027-11-13'],
] as const

let cast: Cast

beforeAll(async () => {
  await testDatabase()
  const founded = await now()
  cast = await castOf('Nights', founded)
  await clear(cast, cast.client.clientId, { until: new Date('2028-01-01T00:00:00Z') })
  await act(
    cast.system,
    async (o) => {
      await o.tx.workingHours.createMany({
        data: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          id: randomUUID(),
          memberId: cast.prescriber.membershipId,
          weekday,
          opens: '00:00',
          closes: '24:00',
          ...stamp(o),
        })),
      })
      await o.tx.dutyShift.createMany({
        data: [
          {
            id: randomUUID(),
            memberId: cast.nurse.membershipId,
            duty: 'on_call',
            startsAt: founded,
            endsAt: addHours(founded, 20_000),
            ...stamp(o),
          },
        ],
      })
      return done(null)
    },
    { now: founded },
  )
})

/** Hours before the medicine at which the clock is stopped and everything due is done, as a restless queue would. */
const STOPS = [74, 71.9, 48, 25.1, 24.9, 12, 4, 3.4, 2, 1.2, 0.6, 0.4]

test.each(NIGHTS)(
  'over the night of %s %s each reminder is sent once, at its distance in real time',
  async (zone, date) => {
    const { clientId } = cast.client
    const startsAt = addHours(startOfLocalDay(date, zone), 6)
    const bookedAt = addHours(startsAt, -120)
    await moveClockTo(bookedAt)
    await runAllDue()
    await act(cast.system, async ({ tx }) => {
      await tx.client.updateMany({ where: { id: clientId }, data: { timeZone: zone } })
      return done(null)
    })
    const booked = await act(
      cast.frontDesk,
      (o) => bookAppointment(o, sessionFor(cast, { startsAt })),
      { now: bookedAt },
    )
    if (!booked.ok) throw new Error(booked.refusal.code)
    const { appointmentId } = booked.value
    const medicineAt = addMinutes(startsAt, 30)
    for (const hours of STOPS) {
      await moveClockTo(addMinutes(medicineAt, -hours * 60))
      await runAllDue()
    }
    await moveClockTo(addHours(startsAt, 4))
    await runAllDue()
    const works = await read(cast.system, ({ tx }) =>
      tx.dueWork.findMany({
        where: { subjectId: appointmentId, kind: { startsWith: 'reminder-' } },
        orderBy: { dueAt: 'asc' },
        select: { id: true, kind: true, dueAt: true, status: true },
      }),
    )
    expect(
      works.map(({ kind, dueAt, status }) => [
        kind,
        (medicineAt.getTime() - dueAt.getTime()) / 60_000,
        status,
      ]),
    ).toEqual([
      ['reminder-72h', 72 * 60, 'done'],
      ['reminder-25h', 25 * 60, 'done'],
      ['reminder-3.5h', 210, 'done'],
      ['reminder-75min', 75, 'done'],
      ['reminder-30min', 30, 'done'],
    ])
    const letters = await read(cast.system, ({ tx }) =>
      tx.outgoingMail.findMany({
        where: { dueWorkId: { in: works.map(({ id }) => id) } },
        select: { dueWorkId: true },
      }),
    )
    expect(letters).toHaveLength(5)
    expect(new Set(letters.map(({ dueWorkId }) => dueWorkId)).size).toBe(5)
  },
  60_000,
)
