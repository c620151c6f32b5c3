import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { calendarStepsOf } from '@/lib/preparation/calendar-steps'
import { addMinutes } from '@/lib/time/instant'
import { bookAppointment } from './book'
import { clear, NOW, openTheClinic, sessionFor, talkFor, THURSDAY_TEN } from './booking.fixture'
import { cancelAppointment } from './call-off'
import { feedFile } from './feed-file'
import { makeFeed, ownFeed, revokeFeed } from './feeds'
import { moveAppointment } from './move'

/** A private calendar shows its owner where to be and when, tells nobody what for, and ends when they say so. */
const FRIDAY_ELEVEN = new Date('2026-05-15T15:00:00Z')

let cast: Cast
let session: string
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Feeds${count}`, NOW)
  await openTheClinic(cast)
  await clear(cast, cast.client.clientId)
  const booked = await act(cast.frontDesk, (o) => bookAppointment(o, sessionFor(cast)), {
    now: NOW,
  })
  if (!booked.ok) throw new Error(booked.refusal.code)
  session = booked.value.appointmentId
})

async function made(viewer: ClientViewer | StaffViewer): Promise<string> {
  const outcome = await act<typeof viewer, { url: string }, { code: 'not_found' }>(
    viewer,
    makeFeed,
    { now: NOW },
  )
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.url.split('/').at(-1) ?? ''
}

const look = (token: string, more = {}) =>
  feedFile(token, `198.51.100.${count}`, { now: NOW, ...more })

async function events(token: string, more = {}): Promise<readonly string[]> {
  const answer = await look(token, more)
  if (answer.kind !== 'file') throw new Error(answer.kind)
  return answer.text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
}
const line = (event: string | undefined, name: string) =>
  event?.split('\r\n').find((each) => each.startsWith(name)) ?? ''

const LOUD = /ketamine|session|treatment|medicine|dose|food|drink|tablet|prescriber/i

describe('what a calendar tells', () => {
  test('a client reads where and when, and nobody over their shoulder reads what for', async () => {
    const [event, ...more] = await events(await made(cast.client))
    expect(more).toEqual([])
    expect(line(event, 'SUMMARY')).toBe(`SUMMARY:Appointment at ${cast.client.clinic.name}`)
    expect(line(event, 'LOCATION')).toContain('1 Harbor Street')
    expect(event).not.toMatch(LOUD)
    expect(event).not.toContain('Example')
  })

  test('staff read initials and the room, for their own appointments only', async () => {
    const [event] = await events(await made(cast.prescriber))
    expect(line(event, 'SUMMARY')).toBe('SUMMARY:Appointment C. E.')
    expect(line(event, 'LOCATION')).toBe('LOCATION:Harbor')
    expect(event).not.toMatch(/Client|ketamine|treatment/i)
    expect(await events(await made(cast.guide))).toEqual([])
    expect(await events(await made(cast.otherClient))).toEqual([])
  })

  test('a move keeps the entry and raises its number; what is called off is gone', async () => {
    const token = await made(cast.client)
    const [before] = await events(token)
    await act(
      cast.frontDesk,
      (o) => moveAppointment(o, { appointmentId: session, version: 1, startsAt: FRIDAY_ELEVEN }),
      { now: NOW },
    )
    const [after] = await events(token)
    expect(line(after, 'UID')).toBe(line(before, 'UID'))
    expect([line(before, 'SEQUENCE'), line(after, 'SEQUENCE')]).toEqual([
      'SEQUENCE:0',
      'SEQUENCE:1',
    ])
    expect(line(after, 'DTSTART')).toContain('20260515T110000')
    const off = { appointmentId: session, version: 2, reason: 'Away', confirmed: 'yes' as const }
    await act(cast.frontDesk, (o) => cancelAppointment(o, off), { now: NOW })
    expect(await events(token)).toEqual([])
  })

  test('the steps of the way stand in the client’s own, by their times alone, and take nobody’s time', async () => {
    const all = await events(await made(cast.client), { stepsOf: calendarStepsOf })
    const steps = all.filter((event) => line(event, 'SUMMARY').includes('A step'))
    expect(steps.length).toBeGreaterThan(2)
    for (const step of steps) {
      expect(line(step, 'SUMMARY')).toBe('SUMMARY:A step before your appointment')
      expect(line(step, 'TRANSP')).toBe('TRANSP:TRANSPARENT')
      expect(step).not.toMatch(LOUD)
    }
    const starts = steps.map((step) => line(step, 'DTSTART').split(':').at(-1))
    expect(starts).toContain('20260514T073000')
    expect(new Set(all.map((event) => line(event, 'UID'))).size).toBe(all.length)
    const later = addMinutes(THURSDAY_TEN, 1)
    const after = await events(await made(cast.client), { stepsOf: calendarStepsOf, now: later })
    expect(after).toHaveLength(1)
    expect(await events(await made(cast.prescriber), { stepsOf: calendarStepsOf })).toHaveLength(1)
  })
})

describe('whose it is', () => {
  test('a new address ends the old one, and revoking ends it at once; the same answer as for one that never was', async () => {
    const first = await made(cast.client)
    const second = await made(cast.client)
    expect(await look(first)).toEqual({ kind: 'none' })
    expect((await look(second)).kind).toBe('file')
    expect(await read(cast.client, ownFeed, { now: NOW })).toEqual(NOW)
    await act(cast.client, revokeFeed, { now: NOW })
    expect(await look(second)).toEqual({ kind: 'none' })
    expect(await look('never-made')).toEqual({ kind: 'none' })
    expect(await read(cast.client, ownFeed, { now: NOW })).toBeNull()
  })

  test('nobody sees or ends the address of somebody else', async () => {
    const token = await made(cast.client)
    expect(await read(cast.otherClient, ownFeed, { now: NOW })).toBeNull()
    expect(await act(cast.otherClient, revokeFeed, { now: NOW })).toMatchObject({ ok: false })
    expect(await act(cast.guide, revokeFeed, { now: NOW })).toMatchObject({ ok: false })
    expect((await look(token)).kind).toBe('file')
  })

  test('it holds nothing of another clinic, and only the hash of its secret is kept', async () => {
    const abroad = await castOf(`FeedsAbroad${count}`, NOW)
    await openTheClinic(abroad)
    await act(abroad.frontDesk, (o) => bookAppointment(o, talkFor(abroad)), { now: NOW })
    const token = await made(abroad.guide)
    expect(await events(token)).toHaveLength(1)
    expect(await events(await made(cast.prescriber))).toHaveLength(1)
    const rows = await read(abroad.system, ({ tx }) => tx.calendarFeed.findMany())
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(rows).toHaveLength(1)
  })

  test('who leaves the clinic, and who leaves care, reads nothing any more', async () => {
    const [staff, own] = [await made(cast.prescriber), await made(cast.client)]
    await act(cast.system, async ({ tx }) => {
      await tx.membership.updateMany({
        where: { id: cast.prescriber.membershipId },
        data: { status: 'deactivated' },
      })
      await tx.client.updateMany({
        where: { id: cast.client.clientId },
        data: { status: 'withdrawn' },
      })
      return { ok: true, value: null }
    })
    expect([await look(staff), await look(own)]).toEqual([{ kind: 'none' }, { kind: 'none' }])
  })

  test('whoever guesses is slowed down', async () => {
    const answers = []
    for (let n = 0; n < 125; n += 1) answers.push(await look(`guess-${n}`))
    expect(answers.at(-1)?.kind).toBe('too-often')
  })
})
