import { beforeAll, describe, expect, test } from 'vitest'
import { openAlerts } from '@/lib/alerts/queries'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { dosed } from '@/lib/sessions/testing/session.fixture'
import { addHours, addMinutes } from '@/lib/time/instant'
import { answerCheckIn } from './answer-check-in'
import { type CheckInInput, checkInFormSchema } from './check-in-form'
import { checkInHistoryOf } from './check-in-history'
import { checkInsOf } from './check-in-page'
import { aftercareOf } from './standing'

const ZONE = 'America/New_York'

await testDatabase()
let cast: Cast
let sessionId: string
/** The last dose; nobody has signed that the person left. */
let end: Date

beforeAll(async () => {
  cast = await castOf('Asked', TUESDAY)
  await dosed(cast)
  const after = await read(cast.client, (o) => aftercareOf(o, cast.client.clientId, ZONE), {
    now: new Date('2026-05-15T11:00:00Z'),
  })
  if (!after) throw new Error('No session')
  sessionId = after.session.sessionId
  end = after.session.dosedAt
})

const later = (hours: number) => addHours(end, hours)
type Typed = Partial<Record<keyof CheckInInput, string | string[]>>
const answer = (hours: number, typed: Typed, viewer: ClientViewer = cast.client) =>
  act(
    viewer,
    (o) =>
      answerCheckIn(
        o,
        checkInFormSchema.parse({ sessionId, checkIn: '24h', ending: 'finish', ...typed }),
      ),
    { now: later(hours) },
  )
const alertsAt = async (viewer: Viewer, hours: number) =>
  (await read(viewer, openAlerts, { now: later(hours) })).map(
    ({ level, kind, audience }) => `${level} ${kind} ${audience}`,
  )
const stateAt = async (hours: number, key: string) =>
  (
    await read(cast.client, (o) => checkInsOf(o, cast.client.clientId, ZONE), { now: later(hours) })
  ).find((each) => each.key === key)

/** Does everything that came due until then, each at its own moment, as the machine would. */
async function passUntil(hours: number) {
  for (let round = 0; round < 60; round++) {
    const [work] = await read(
      cast.system,
      ({ tx }) =>
        tx.dueWork.findMany({
          where: {
            clinicId: cast.clinicId,
            status: 'due',
            dueAt: { lte: later(hours) },
            kind: { startsWith: 'check-in' },
          },
          orderBy: { dueAt: 'asc' },
          take: 1,
          select: { id: true, dueAt: true },
        }),
      { now: later(hours) },
    )
    if (!work) return
    await runWork({ clinicId: cast.clinicId, id: work.id }, handlerOf, work.dueAt)
  }
}

const letters = () =>
  act(
    cast.system,
    async ({ tx }) =>
      done(
        await tx.outgoingMail.findMany({
          where: { toAddress: cast.client.email, subject: { contains: 'hear how you are' } },
          orderBy: { recordedAt: 'asc' },
          select: { recordedAt: true, subject: true, body: true },
        }),
      ),
    { now: later(0) },
  ).then((outcome) => (outcome.ok ? outcome.value : []))

describe('the windows of the check-ins', () => {
  test('one that has not opened is refused with its time, and another client has none', async () => {
    expect(await answer(10, { safety: 'no' })).toMatchObject({
      refusal: { code: 'check_in_not_open' },
    })
    expect(await answer(24, { safety: 'no' }, cast.otherClient)).toMatchObject({
      refusal: { code: 'check_in_absent' },
    })
  })

  test('the letter comes by day, says nothing of health, and leads to the list', async () => {
    await passUntil(25)
    const [letter] = await letters()
    expect(letter?.subject).not.toMatch(/session|dose|medicine|ketamine/i)
    expect(letter?.body).toContain('/my/check-ins')
    expect(letter?.body).not.toMatch(/ketamine|session|dose|medicine/i)
    const hour = Number(
      new Intl.DateTimeFormat('en-US', {
        timeZone: ZONE,
        hour: '2-digit',
        hourCycle: 'h23',
      }).format(letter?.recordedAt ?? end),
    )
    expect(hour).toBeGreaterThanOrEqual(9)
    expect(hour).toBeLessThan(20)
  })
})

describe('what is answered reaches the person who must know, in the same transaction', () => {
  test('what was only kept and not sent already counts: a plan is an A1 at once', async () => {
    expect(await answer(22, { ending: 'keep', safety: 'plan_or_intent' })).toMatchObject({
      ok: true,
    })
    expect(await alertsAt(cast.nurse, 22)).toEqual(['A1 CHECKIN-safety_danger on_call_clinician'])
    expect(await stateAt(22, '24h')).toMatchObject({ state: 'open', begun: true })
  })

  test('the same answers sent twice make one line and one alert; a milder answer closes nothing', async () => {
    await answer(22.1, { ending: 'keep', safety: 'plan_or_intent' })
    await answer(22.2, {
      safety: 'no',
      symptoms: ['nothing', 'fainting'].slice(1),
      drove: 'yes',
      unsafe: 'yes',
      hours: '7.5',
      alert: 'yes',
      reflection: 'The light on the water.',
    })
    expect(await alertsAt(cast.nurse, 23)).toEqual([
      'A1 CHECKIN-safety_danger on_call_clinician',
      'A1 CHECKIN-fainting on_call_clinician',
      'A3 CHECKIN-drove_early guide',
    ])
    expect(await stateAt(23, '24h')).toMatchObject({ state: 'answered', begun: false })
  })

  test('the night that was told with it is judged by the same rule, and ends what waited', async () => {
    const after = await read(cast.client, (o) => aftercareOf(o, cast.client.clientId, ZONE), {
      now: later(23),
    })
    expect(after?.session.sleptAt).toEqual(later(22.2))
  })

  test('what was said about somebody of the staff stands in no list that staff read', async () => {
    const history = await read(cast.guide, (o) => checkInHistoryOf(o, cast.client.clientId), {
      now: later(23),
    })
    expect(history?.history[0]).toMatchObject({
      checkIn: { answers: { safety: 'no', drove: 'yes' } },
      words: { reflection: 'The light on the water.' },
    })
    expect(JSON.stringify(history)).not.toContain('unsafe')
    expect(await alertsAt(cast.guide, 23)).toEqual(['A3 CHECKIN-drove_early guide'])
    const all = await read(cast.system, ({ tx }) =>
      tx.alert.findMany({
        where: { kind: 'CHECKIN-unsafe_with_person' },
        select: { audience: true },
      }),
    )
    expect(all).toEqual([{ audience: 'safeguarding_lead' }])
    expect(
      await read(cast.frontDesk, (o) => checkInHistoryOf(o, cast.client.clientId), {
        now: later(23),
      }),
    ).toBeNull()
  })

  test('the client’s own line is sealed', async () => {
    const rows = await read(cast.system, ({ tx }) =>
      tx.checkInResponse.findMany({ select: { words: true } }),
    )
    expect(rows.map(({ words }) => Buffer.from(words ?? []).toString()).join()).not.toContain(
      'light',
    )
  })
})

describe('who does not answer', () => {
  test('nothing is raised for an answered one; for a silent one the guide is asked to call', async () => {
    await passUntil(95.9)
    expect((await alertsAt(cast.guide, 95.9)).filter((line) => line.includes('NOREPLY'))).toEqual(
      [],
    )
    await passUntil(96.1)
    expect(await alertsAt(cast.guide, 96.1)).toContain('A3 ALERT-NOREPLY guide')
    expect(await stateAt(96.1, '72h')).toMatchObject({ state: 'unanswered' })
  })

  test('what was being written when the window ended is still taken, a day later it is not', async () => {
    const typed: Typed = { checkIn: '72h', safety: 'no', mood: '2', moodBefore: '5' }
    expect(await answer(97, typed)).toMatchObject({ ok: true })
    expect(await alertsAt(cast.nurse, 97)).toContain('A3 CHECKIN-mood_worse clinician')
    expect(await answer(120, { ...typed, energy: '3' })).toMatchObject({
      refusal: { code: 'check_in_closed' },
    })
  })

  test('a possible pregnancy at ten days goes to the prescriber the same day, and takes the clearance back', async () => {
    await answer(220, { checkIn: 'day10', safety: 'no', pregnancy: 'unsure' })
    expect(await alertsAt(cast.nurse, 220)).toContain('A2 CHECKIN-pregnancy_possible prescriber')
    const clearance = await read(
      cast.prescriber,
      (o) => currentClearance(o, cast.client.clientId),
      { now: later(221) },
    )
    expect(clearance.kind).toBe('withdrawn')
  })

  test('a month later one letter asks again, and its silence is nobody’s alarm', async () => {
    await passUntil(36 * 24)
    const silent = (await alertsAt(cast.guide, 36 * 24)).filter((line) => line.includes('NOREPLY'))
    expect(silent).toHaveLength(2)
    expect((await letters()).length).toBeGreaterThanOrEqual(3)
    expect(await answer(29 * 24, { checkIn: 'month1', safety: 'thoughts_no_plan' })).toMatchObject({
      ok: true,
    })
    expect(await alertsAt(cast.nurse, 30 * 24)).toContain('A2 CHECKIN-safety_thoughts clinician')
  })
})

test('only the client writes an answer, and no answer is ever written over', async () => {
  const put = (viewer: Viewer) =>
    act(viewer, async ({ tx }) => {
      await tx.$executeRaw`UPDATE check_in_response SET complete = false`
      return done(null)
    })
  await expect(put(cast.client)).rejects.toThrow(/permission denied|kept as it was written/)
  await expect(
    act(cast.nurse, async ({ tx, viewer }) => {
      await tx.$executeRaw`INSERT INTO check_in_response (clinic_id, client_id, session_id, check_in, revision, complete, answers, answered_at, recorded_at, recorded_by_name)
        VALUES (${viewer.clinicId}::uuid, ${cast.client.clientId}::uuid, ${sessionId}::uuid, '24h', 99, true, '{}', ${addMinutes(end, 1)}, ${end}, 'Nurse')`
      return done(null)
    }),
  ).rejects.toThrow(/row-level security/)
})
