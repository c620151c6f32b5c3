import { beforeAll, describe, expect, test } from 'vitest'
import { bookAppointment } from '@/lib/booking/book'
import { clear, NOW, openTheClinic, sessionFor } from '@/lib/booking/booking.fixture'
import { cancelAppointment } from '@/lib/booking/call-off'
import { moveAppointment } from '@/lib/booking/move'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { AskedInstrument } from '@/lib/measures/asking'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { askMeasure, passMeasure } from '@/lib/screening/asking-commands'
import { askingsOfClient } from '@/lib/screening/asking-facts'
import { sendMeasure } from '@/lib/screening/measure-commands'
import { dosed } from '@/lib/sessions/testing/session.fixture'
import { isHumane } from '@/lib/time/humane'
import { addHours } from '@/lib/time/instant'

const ZONE = 'America/New_York'
const days = (count: number, from = NOW) => addHours(from, 24 * count)

beforeAll(async () => {
  await testDatabase()
})

/** Does every letter about measures that came due until then, each at its own moment. */
async function passUntil(cast: Cast, until: Date) {
  for (let round = 0; round < 60; round++) {
    const [work] = await read(
      cast.system,
      ({ tx }) =>
        tx.dueWork.findMany({
          where: {
            clinicId: cast.clinicId,
            status: 'due',
            dueAt: { lte: until },
            kind: { startsWith: 'measure-' },
          },
          orderBy: { dueAt: 'asc' },
          take: 1,
          select: { id: true, dueAt: true },
        }),
      { now: until },
    )
    if (!work) return
    await runWork({ clinicId: cast.clinicId, id: work.id }, handlerOf, work.dueAt)
  }
}

const lettersTo = async ({ system }: Cast, { email }: ClientViewer) =>
  read(
    system,
    ({ tx }) =>
      tx.outgoingMail.findMany({
        where: { toAddress: email, subject: { contains: 'a few questions' } },
        orderBy: { recordedAt: 'asc' },
        select: { recordedAt: true, subject: true, body: true },
      }),
    { now: NOW },
  )

const answer = (
  client: ClientViewer,
  instrument: 'PHQ-9' | 'GAD-7' | 'PCL-5',
  at: Date,
  values: readonly number[] = Array.from(
    { length: { 'PHQ-9': 9, 'GAD-7': 7, 'PCL-5': 20 }[instrument] },
    () => 0,
  ),
) =>
  act(
    client,
    (o) =>
      sendMeasure(o, {
        instrument,
        items: Object.fromEntries(values.map((value, index) => [String(index + 1), value])),
      }),
    { now: at },
  )

const standing = async (cast: Cast, client: ClientViewer, instrument: AskedInstrument, at: Date) =>
  (await read(cast.prescriber, (o) => askingsOfClient(o, client.clientId), { now: at }))
    .filter((each) => each.instrument === instrument && each.key !== 'screening')
    .map(({ key, state }) => `${key} ${state}`)

async function booked(name: string, startsAt: Date) {
  const cast = await castOf(name, NOW)
  await openTheClinic(cast)
  await clear(cast, cast.client.clientId)
  const outcome = await act(
    cast.frontDesk,
    (o) => bookAppointment(o, sessionFor(cast, { startsAt })),
    { now: NOW },
  )
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return { cast, appointmentId: outcome.value.appointmentId }
}

/** Friday, 22 May, at ten in New York. */
const TEN_DAYS = new Date('2026-05-22T14:00:00Z')

describe('before a session', () => {
  test('the client is asked six days before and once more two days before, by day and without a word of health', async () => {
    const { cast } = await booked('Asks', TEN_DAYS)
    await passUntil(cast, days(3.9))
    expect(await lettersTo(cast, cast.client)).toEqual([])
    await passUntil(cast, days(9.5))
    const letters = await lettersTo(cast, cast.client)
    expect(letters).toHaveLength(2)
    for (const { recordedAt, subject, body } of letters) {
      expect(isHumane(recordedAt, ZONE)).toBe(true)
      expect(`${subject} ${body}`).not.toMatch(/ketamine|session|mood|depress|worry|medicine|PHQ/i)
      expect(body).toContain('/my/measures')
    }
    expect(letters[1]?.body).toContain('put it aside')
  })

  test('what was answered is not asked again', async () => {
    const { cast } = await booked('Answers', TEN_DAYS)
    await answer(cast.client, 'PHQ-9', days(3.5))
    await answer(cast.client, 'GAD-7', days(3.5))
    await passUntil(cast, days(9.5))
    expect(await lettersTo(cast, cast.client)).toEqual([])
    expect(await standing(cast, cast.client, 'PHQ-9', days(4))).toEqual(['before_session answered'])
  })

  test('what the client put aside is not asked again, and the clinician sees that they did', async () => {
    const { cast } = await booked('Aside', TEN_DAYS)
    await passUntil(cast, days(5))
    for (const instrument of ['PHQ-9', 'GAD-7'] as const)
      expect(
        await act(cast.client, (o) => passMeasure(o, { instrument }), { now: days(5) }),
      ).toMatchObject({ ok: true })
    expect(
      await act(cast.client, (o) => passMeasure(o, { instrument: 'PHQ-9' }), { now: days(5.1) }),
    ).toMatchObject({ refusal: { code: 'not_asked_now' } })
    await passUntil(cast, days(9.5))
    expect(await lettersTo(cast, cast.client)).toHaveLength(1)
    expect(await standing(cast, cast.client, 'PHQ-9', days(6))).toEqual(['before_session passed'])
  })

  test('they move with the session, and end with it', async () => {
    const { cast, appointmentId } = await booked('Moves', TEN_DAYS)
    const move = { appointmentId, version: 1, startsAt: days(7, TEN_DAYS), reason: 'Asked for it' }
    const moved = await act(cast.frontDesk, (o) => moveAppointment(o, move), { now: days(1) })
    if (!moved.ok) throw new Error(moved.refusal.code)
    await passUntil(cast, days(10))
    expect(await lettersTo(cast, cast.client)).toEqual([])
    await passUntil(cast, days(12))
    expect(await lettersTo(cast, cast.client)).toHaveLength(1)
    await act(
      cast.frontDesk,
      (o) =>
        cancelAppointment(o, { appointmentId, version: 2, reason: 'Called off', confirmed: 'yes' }),
      { now: days(12) },
    )
    await passUntil(cast, days(20))
    expect(await lettersTo(cast, cast.client)).toHaveLength(1)
  })
})

describe('after a session', () => {
  let cast: Cast
  /** The dose, at two in the afternoon. */
  let dose: Date
  beforeAll(async () => {
    cast = await castOf('Follows', TUESDAY)
    await dosed(cast)
    const row = await read(
      cast.system,
      ({ tx }) =>
        tx.doseAdministration.findFirstOrThrow({
          where: { clinicId: cast.clinicId },
          orderBy: { givenAt: 'asc' },
          select: { givenAt: true },
        }),
      { now: TUESDAY },
    )
    dose = row.givenAt
  })

  test('a week, the end of the course and three months follow, each with letters by day', async () => {
    expect(await standing(cast, cast.client, 'PHQ-9', days(7, dose))).toContain('day7 open')
    await passUntil(cast, days(120, dose))
    const letters = await lettersTo(cast, cast.client)
    expect(
      letters.map(({ recordedAt }) =>
        Math.round((recordedAt.getTime() - dose.getTime()) / 86_400_000),
      ),
    ).toEqual([8, 15, 21, 33, 63, 93])
    expect(letters.every(({ recordedAt }) => isHumane(recordedAt, ZONE))).toBe(true)
    expect(await standing(cast, cast.client, 'PHQ-9', days(60, dose))).toEqual([
      'day7 missed',
      'end_of_course missed',
      'month1 missed',
      'month2 open',
      'month3 not_yet',
    ])
  })

  test('twice ten or more after a remission, a week apart, tells the clinician; once does not', async () => {
    const score = (total: number) =>
      [3, 3, 3, 3, 3, 3, 3, 3]
        .map((most, i) => Math.max(0, Math.min(most, total - 3 * i)))
        .concat(0)
    const relapses = () =>
      read(
        cast.system,
        ({ tx }) =>
          tx.alert.count({ where: { clinicId: cast.clinicId, kind: 'ALERT-PHQ-RELAPSE' } }),
        { now: NOW },
      )
    for (const [day, total, raised] of [
      [30, 3, 0],
      [40, 12, 0],
      [46.9, 11, 0],
      [47, 10, 1],
    ] as const) {
      await answer(cast.client, 'PHQ-9', days(day, dose), score(total))
      expect(await relapses()).toBe(raised)
    }
  })
})

describe('on a clinician’s wish, and monthly', () => {
  test('a clinician asks once; a guide, the front desk and another clinic cannot', async () => {
    const cast = await castOf('Wishes', NOW)
    const { clientId } = cast.otherClient
    const ask = (viewer: Cast['nurse'], at = NOW) =>
      act(viewer, (o) => askMeasure(o, { clientId, instrument: 'PCL-5' }), { now: at })
    const elsewhere = await castOf('Wisheselsewhere', NOW)
    expect(await ask(cast.guide)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await ask(cast.frontDesk)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await ask(elsewhere.nurse)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await ask(cast.nurse)).toMatchObject({ ok: true })
    expect(await ask(cast.prescriber)).toMatchObject({ refusal: { code: 'already_asked' } })
    await passUntil(cast, days(8))
    expect(await lettersTo(cast, cast.otherClient)).toHaveLength(2)
    expect(await standing(cast, cast.otherClient, 'PCL-5', days(8))).toEqual(['asked late'])
  })

  test('after an answer in the range of PTSD the same questions come a month later', async () => {
    const cast = await castOf('Monthly', NOW)
    await answer(
      cast.client,
      'PCL-5',
      NOW,
      Array.from({ length: 20 }, () => 2),
    )
    await answer(cast.otherClient, 'PCL-5', NOW)
    await passUntil(cast, days(37))
    expect(await lettersTo(cast, cast.client)).toHaveLength(2)
    expect(await lettersTo(cast, cast.otherClient)).toEqual([])
  })
})
