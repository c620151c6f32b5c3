import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import ICAL from 'ical.js'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { stamp } from '@/lib/kernel/occasion'
import { done } from '@/lib/kernel/outcome'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { act, read } from '@/lib/kernel/run'
import { addHours, addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, THURSDAY_TEN } from './booking.fixture'
import { cancelAppointment, markNoShow } from './call-off'
import { moveAppointment } from './move'
import { MOVE_LETTER, UNDO_MIN } from './move-letter'

const FRIDAY_ELEVEN = new Date('2026-05-15T15:00:00Z')

let cast: Cast
let count = 0
let appointmentId: string
let linkId: string

beforeAll(async () => {
  await testDatabase()
})

/** A session with everything that can hang on one: a sitter, their link and promise, the day's answers, an open session. */
beforeEach(async () => {
  count += 1
  cast = await castOf(`Hangs${count}`, NOW)
  await openTheClinic(cast)
  await clear(cast, cast.client.clientId)
  const booked = await act(cast.frontDesk, (o) => bookAppointment(o, sessionFor(cast)), {
    now: NOW,
  })
  if (!booked.ok) throw new Error(booked.refusal.code)
  appointmentId = booked.value.appointmentId
  linkId = randomUUID()
  const monitorId = randomUUID()
  const sessionId = randomUUID()
  const { clientId } = cast.client
  await act(
    cast.system,
    async (o) => {
      const own = { clientId, appointmentId, ...stamp(o) }
      const sitter = { name: 'Sam', phone: '+1 212 555 0111', relation: 'friend', adult: true }
      await o.tx.sessionMonitor.createMany({ data: [{ id: monitorId, ...sitter, ...own }] })
      await o.tx.monitorLink.createMany({
        data: [
          {
            id: linkId,
            monitorId,
            secretHash: randomUUID(),
            codeHash: 'code',
            cookieHash: randomUUID(),
            expiresAt: addHours(THURSDAY_TEN, 27),
            ...own,
          },
        ],
      })
      await o.tx.monitorAttestation.createMany({
        data: [{ monitorId, statements: {}, attestedAt: NOW, ...own }],
      })
      await o.tx.preSessionChecklist.createMany({
        data: [
          {
            answers: { last_food: 'said' },
            revision: 1,
            complete: true,
            answeredAt: NOW,
            ...own,
          },
        ],
      })
      await o.tx.treatmentSession.createMany({
        data: [{ id: sessionId, setting: 'in_clinic', route: 'sublingual', openedAt: NOW, ...own }],
      })
      for (const [seq, from, to] of [
        [1, null, 'SCHEDULED'],
        [2, 'SCHEDULED', 'PRECHECK_OPEN'],
      ] as const)
        await o.tx.sessionTransition.createMany({
          data: [
            {
              sessionId,
              clientId,
              seq,
              fromState: from,
              toState: to,
              at: NOW,
              actorRole: 'system',
              ruleVersions: {},
              ...stamp(o),
            },
          ],
        })
      return done(null)
    },
    { now: NOW },
  )
})

const hanging = () =>
  read(cast.system, async ({ tx }) => ({
    link: await tx.monitorLink.findUniqueOrThrow({ where: { id: linkId } }),
    sitters: await tx.sessionMonitor.findMany({ orderBy: { recordedAt: 'asc' } }),
    checklist: await tx.preSessionChecklist.findFirst({ orderBy: { revision: 'desc' } }),
    state: (await tx.sessionTransition.findFirst({ orderBy: { seq: 'desc' } }))?.toState,
    attested: await tx.monitorAttestation.count({ where: { monitor: { withdrawnAt: null } } }),
    due: await tx.dueWork.count({ where: { subjectId: appointmentId, status: 'due' } }),
  }))

const move = (startsAt: Date) =>
  act(cast.frontDesk, (o) => moveAppointment(o, { appointmentId, version: 1, startsAt }), {
    now: NOW,
  })

describe('an appointment that is called off', () => {
  test('ends the sitter’s link, the reminders and the session that was being prepared', async () => {
    const off = await act(
      cast.frontDesk,
      (o) => cancelAppointment(o, { appointmentId, version: 1, reason: 'Ill', confirmed: 'yes' }),
      { now: NOW },
    )
    expect(off.ok).toBe(true)
    const { link, state, due } = await hanging()
    expect(link.revokedAt).toEqual(NOW)
    expect(state).toBe('CANCELLED')
    expect(due).toBe(0)
  })

  test('so does one whose client did not come', async () => {
    const later = addMinutes(THURSDAY_TEN, 45)
    const off = await act(cast.frontDesk, (o) => markNoShow(o, { appointmentId, version: 1 }), {
      now: later,
    })
    expect(off.ok).toBe(true)
    const { link, state } = await hanging()
    expect(link.revokedAt).toEqual(later)
    expect(state).toBe('NO_SHOW')
  })
})

describe('an appointment that moves', () => {
  test('within its day takes the sitter, their promise, their link and the answers along', async () => {
    expect((await move(addMinutes(THURSDAY_TEN, 90))).ok).toBe(true)
    const { link, attested, checklist } = await hanging()
    expect(link.revokedAt).toBeNull()
    expect(link.expiresAt).toEqual(addMinutes(addHours(THURSDAY_TEN, 27), 90))
    expect(attested).toBe(1)
    expect(checklist).toMatchObject({ revision: 1, complete: true })
  })

  test('to another day asks the sitter and the client again, and nothing old opens anything', async () => {
    expect((await move(FRIDAY_ELEVEN)).ok).toBe(true)
    const { link, attested, checklist, sitters } = await hanging()
    expect(link.revokedAt).toEqual(NOW)
    expect(attested).toBe(0)
    expect(sitters.filter(({ withdrawnAt }) => withdrawnAt === null)).toMatchObject([
      { name: 'Sam', phone: '+1 212 555 0111' },
    ])
    expect(checklist).toMatchObject({ revision: 2, complete: false, answers: {} })
  })
})

test('the letters of one appointment are one entry in the client’s calendar: set, moved, taken out', async () => {
  await move(FRIDAY_ELEVEN)
  const told = addMinutes(NOW, UNDO_MIN)
  const letter = await read(cast.system, ({ tx }) =>
    tx.dueWork.findFirstOrThrow({ where: { kind: MOVE_LETTER, status: 'due' } }),
  )
  await runWork(letter, handlerOf, told)
  await act(
    cast.frontDesk,
    (o) => cancelAppointment(o, { appointmentId, version: 2, reason: 'Ill', confirmed: 'yes' }),
    { now: told },
  )
  const letters = await read(cast.system, ({ tx }) =>
    tx.outgoingMail.findMany({ orderBy: { recordedAt: 'asc' }, select: { calendar: true } }),
  )
  const entries = letters
    .map(({ calendar }) => {
      const file = new ICAL.Component(ICAL.parse(calendar ?? ''))
      const event = new ICAL.Event(file.getFirstSubcomponent('vevent') ?? undefined)
      return {
        method: file.getFirstPropertyValue('method'),
        uid: event.uid,
        sequence: event.sequence,
        text: calendar ?? '',
      }
    })
    .toSorted((a, b) => a.sequence - b.sequence)
  expect(entries.map(({ method, sequence }) => `${String(method)} ${sequence}`)).toEqual([
    'REQUEST 0',
    'REQUEST 1',
    'CANCEL 2',
  ])
  expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1)
  for (const { text } of entries)
    expect(text).not.toMatch(/ketamine|session|treatment|medicine|dose|Prescriber/i)
})
