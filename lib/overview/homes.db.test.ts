import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { sayISlept } from '@/lib/aftercare/confirm-sleep'
import { aftercareOf } from '@/lib/aftercare/standing'
import { bookedSession, TUESDAY } from '@/lib/preparation/preparation.fixture'
import { at, dosed } from '@/lib/sessions/testing/session.fixture'
import { clientHomeOf } from './client-home'
import { clinicianHomeOf } from './clinician-home'
import { ownRecordOf } from './own-record'

const THURSDAY_MORNING = new Date('2026-05-14T12:00:00Z')
const THURSDAY_EVENING = new Date('2026-05-14T23:30:00Z')
const FRIDAY = new Date('2026-05-15T12:30:00Z')
const MONDAY = new Date('2026-05-18T14:00:00Z')

await testDatabase()
let booked: Cast
let treated: Cast
let appointmentId: string

beforeAll(async () => {
  booked = await castOf('Booked', TUESDAY)
  appointmentId = await bookedSession(booked)
  treated = await castOf('Treated', TUESDAY)
  await dosed(treated)
})

const nextOf = async (cast: Cast, now: Date) =>
  (await read(cast.client, clientHomeOf, { now })).next

describe("a client's first page follows the pathway", () => {
  test('nothing answered, then a session ahead, then the session today', async () => {
    const other = await read(booked.otherClient, clientHomeOf, { now: TUESDAY })
    expect(other.next).toEqual({ kind: 'screening', begun: false, open: null })
    expect(await nextOf(booked, TUESDAY)).toMatchObject({ kind: 'prepare', appointmentId })
    expect(await nextOf(booked, THURSDAY_MORNING)).toMatchObject({ kind: 'session_today' })
  })

  test('on the day of a dose nothing is asked but safety: no answers, no questionnaires, nothing to sign', async () => {
    const home = await read(treated.client, clientHomeOf, { now: at(30) })
    expect(home).toMatchObject({ look: null, measures: null, consents: null, tasks: [] })
    expect(home.coming).toHaveLength(1)
  })

  test('after a dose the aftercare comes first; once the night is confirmed, the day of the window', async () => {
    expect(await nextOf(treated, THURSDAY_EVENING)).toEqual({ kind: 'after_session' })
    const { client } = treated
    const aftercare = await read(client, (o) => aftercareOf(o, client.clientId, client.timeZone), {
      now: FRIDAY,
    })
    const sessionId = aftercare?.session.sessionId ?? ''
    await act(client, (o) => sayISlept(o, { sessionId, hours: 8, alert: true }), { now: FRIDAY })
    expect(await nextOf(treated, MONDAY)).toEqual({ kind: 'window', day: 4 })
  })
})

describe("a clinician's first page", () => {
  test("today's sessions stand there with the state, and the gate's last word", async () => {
    const day = await read(treated.prescriber, clinicianHomeOf, { now: THURSDAY_EVENING })
    expect(day.sessions).toMatchObject([{ state: 'MONITORING', gate: 'proceed' }])
    const ahead = await read(booked.prescriber, clinicianHomeOf, { now: THURSDAY_MORNING })
    expect(ahead.sessions).toMatchObject([{ state: 'SCHEDULED', gate: null }])
    expect(ahead.holds).toEqual([])
  })

  test("another clinic's day is empty of ours", async () => {
    const elsewhere = await castOf('Elsewhere', TUESDAY)
    const day = await read(elsewhere.prescriber, clinicianHomeOf, { now: THURSDAY_MORNING })
    expect(day).toEqual({ sessions: [], waiting: [], notes: [], alerts: [], holds: [] })
  })
})

test('a client sees what they signed and what was decided; another client sees none of it', async () => {
  const own = await read(booked.client, ownRecordOf, { now: THURSDAY_MORNING })
  expect(own.consents.length).toBeGreaterThan(0)
  expect(own.determinations).toMatchObject([{ outcome: 'cleared' }])
  const other = await read(booked.otherClient, ownRecordOf, { now: THURSDAY_MORNING })
  expect(other).toEqual({
    openings: [],
    consents: [],
    determinations: [],
    corrections: [],
  })
})
