import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTheClinic, sessionFor } from '@/lib/booking/booking.fixture'
import { bookAppointment } from '@/lib/booking/book'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { allergiesOf, allergyNames } from '@/lib/medications/allergy-queries'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { caseFileOf } from '@/lib/screening/case-file'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { signDetermination } from '@/lib/screening/determining'
import { differencesOf } from '@/lib/screening/differences-page'
import { answerSchema } from '@/lib/screening/forms'
import { invalidate } from '@/lib/screening/invalidating'
import { screeningStatus } from '@/lib/screening/queries'
import { screeningQueue } from '@/lib/screening/queue'
import { askedOf } from '@/lib/screening/queue-model'
import { clearedClient, confirmedNow } from '@/lib/screening/testing/cleared-client'
import { updateDue, updateOf } from '@/lib/screening/update'
import {
  answerPart,
  keepChanged,
  keepOne,
  saveChanged,
  sendUpdate,
} from '@/lib/screening/update-commands'
import { waitingForDetermination } from '@/lib/screening/waiting'
import { addHours } from '@/lib/time/instant'
import { gateFor } from './gate'
import { gateForMonitor } from './gate-for-monitor'

/** A Tuesday; the session is on Thursday of the next week. */
const now = new Date('2026-05-12T13:00:00Z')
const SESSION = new Date('2026-05-21T14:00:00Z')
const before = addHours(SESSION, -48)

let ours: Cast
let clinician: StaffViewer
let clientId: string
let count = 0

beforeAll(async () => {
  await testDatabase()
})
beforeEach(async () => {
  count += 1
  ours = await castOf(`Changes${count}`, now)
  clinician = confirmedNow(ours.prescriber)
  clientId = ours.client.clientId
  await openTheClinic(ours)
  await clearedClient(ours.client, ours.prescriber, now)
  await act(ours.frontDesk, (o) => bookAppointment(o, { ...sessionFor(ours), startsAt: SESSION }), {
    now,
  })
})

const due = (at = before) => read(ours.client, (o) => updateOf(o, clientId), { now: at })
const openFields = async (at = before) =>
  (await due(at))?.open.map(({ question }) => question.field)
const stillTrue = async (at = before) => {
  const update = await due(at)
  for (const part of new Set(update?.open.map(({ group }) => group)))
    await act(ours.client, (o) => answerPart(o, { part, all: true, said: {} }), { now: at })
}
const save = (field: string, value: string, at = before) =>
  act(ours.client, (o) => saveChanged(o, answerSchema.parse({ field, value })), { now: at })
const send = (at = before) =>
  act(ours.client, (o) => sendUpdate(o, { signedName: 'Client Example' }), { now: at })
const clearance = (at = before) =>
  read(ours.frontDesk, (o) => currentClearance(o, clientId), { now: at })
const queue = (at = before) => read(clinician, waitingForDetermination, { now: at })

describe('before a session', () => {
  test('only the questions that a session asks are asked, from seventy-two hours before', async () => {
    expect(await openFields(addHours(SESSION, -100))).toEqual([])
    const open = await openFields()
    expect(open).toContain('psychosis_now')
    expect(open).toContain('phq9_item9')
    expect(open).not.toContain('heart_problems')
    expect(open).not.toContain('date_of_birth')
    expect(await read(ours.client, (o) => updateDue(o, clientId), { now: before })).toMatchObject({
      waits: false,
      begun: false,
    })
  })

  test('"still true" keeps the answer with its first time and the time of the yes; the clearance stays', async () => {
    await stillTrue()
    expect(await openFields()).toEqual(['phq9_item9'])
    expect(await send()).toMatchObject({ refusal: { code: 'not_complete', facts: { count: 1 } } })
    await save('phq9_item9', '0')
    expect(await send()).toEqual(done({ kept: true }))
    expect(await clearance()).toMatchObject({ kind: 'cleared' })
    expect(await queue()).toEqual([])
    const screenings = await read(clinician, (o) => screeningQueue(o, askedOf({})), {
      now: before,
    })
    expect(screenings.lines).toEqual([])
    expect(
      await read(ours.frontDesk, (o) => screeningStatus(o, clientId), { now: before }),
    ).toMatchObject({ kind: 'determined', outcome: 'cleared' })
    const rows = await read(ours.system, ({ tx }) =>
      tx.screeningAnswer.findMany({
        where: {
          clientId,
          screening: { kind: 'update' },
          field: { in: ['trying', 'nursing', 'heart_problems'] },
        },
        select: { field: true, said: true, answeredAt: true, confirmedAt: true },
        orderBy: { field: 'asc' },
      }),
    )
    expect(rows).toEqual([
      { field: 'heart_problems', said: 'carried', answeredAt: now, confirmedAt: null },
      { field: 'nursing', said: 'still_true', answeredAt: now, confirmedAt: before },
    ])
  })

  test('until it is answered and sent, the gate says so to client, clinician and monitor alike', async () => {
    const [appointment] = await read(ours.system, ({ tx }) =>
      tx.appointment.findMany({ where: { clientId }, select: { id: true } }),
    )
    const appointmentId = appointment?.id ?? ''
    const owed = expect.objectContaining({
      rule: 'PRE-SCREEN-VALID',
      decision: 'incomplete',
      reason: 'look_owed',
      lift: 'nobody',
    })
    const gate = (viewer: Viewer, at = before) =>
      read(viewer, (o) => gateFor(o, appointmentId), { now: at })
    const monitor = async (at = addHours(SESSION, -2)) =>
      (
        await gateForMonitor(
          {
            kind: 'monitor',
            clinicId: ours.clinicId,
            clientId,
            appointmentId,
            monitorId: clientId,
            linkId: clientId,
            name: 'Robin',
          },
          { now: at },
        )
      )?.waitsForAnswers
    expect((await gate(clinician, addHours(SESSION, -73)))?.findings).not.toContainEqual(owed)
    for (const viewer of [ours.client, clinician, ours.guide])
      expect((await gate(viewer))?.findings).toContainEqual(owed)
    expect(await monitor()).toBe(true)
    await stillTrue()
    await save('phq9_item9', '0')
    expect((await gate(clinician))?.findings).toContainEqual(owed)
    await send()
    expect((await gate(clinician))?.findings).not.toContainEqual(owed)
    expect((await gate(clinician))?.facts?.screening_look).toBe('said')
    expect(await monitor()).toBe(false)
  })

  test('sent in one window, the other window is told so and loses nothing', async () => {
    await stillTrue()
    await save('phq9_item9', '0')
    await send()
    expect(await send()).toMatchObject({ refusal: { code: 'nothing_due' } })
    expect(await save('psychosis_now', 'yes')).toMatchObject({ refusal: { code: 'not_asked_now' } })
    const kept = act(ours.client, (o) => keepOne(o, { field: 'nursing', said: 'unsure' }), {
      now: before,
    })
    expect(await kept).toMatchObject({ refusal: { code: 'nothing_due' } })
  })

  test('"not sure" is an answer that the rules read, and a question that is not asked is refused', async () => {
    await act(
      ours.client,
      (o) => answerPart(o, { part: 'mind', all: false, said: { psychosis_now: 'unsure' } }),
      { now: before },
    )
    const update = await due()
    expect(update?.stored.get('psychosis_now')).toMatchObject({ value: 'unsure', said: 'answered' })
    expect(update?.after.findings).toContainEqual(
      expect.objectContaining({ rule: 'SCR-PSYCHOSIS', severity: 'review' }),
    )
    expect(await save('breathing', 'none')).toMatchObject({ refusal: { code: 'not_asked_now' } })
  })

  test('a stop takes the clearance back with the very answer; a tap that is not saved does not', async () => {
    await act(
      ours.client,
      (o) => keepChanged(o, answerSchema.parse({ field: 'nursing', value: 'yes' })),
      { now: before },
    )
    expect(await clearance()).toMatchObject({ kind: 'cleared' })
    await save('nursing', 'yes')
    expect(await clearance()).toMatchObject({ kind: 'withdrawn', cause: 'changed_answer' })
    await save('nursing', 'no')
    const alerts = await read(ours.system, ({ tx }) =>
      tx.alert.findMany({ where: { clientId, kind: 'SCR-CHANGED' }, select: { level: true } }),
    )
    expect(alerts).toEqual([{ level: 'A2' }])
  })

  test('the clinician reads the differences and the rules they touch, and nothing else', async () => {
    await act(
      ours.client,
      (o) => answerPart(o, { part: 'mind', all: false, said: { mania_now: 'unsure' } }),
      { now: before },
    )
    await stillTrue()
    await save('phq9_item9', '0')
    expect(await send()).toEqual(done({ kept: false }))
    expect(await clearance()).toMatchObject({ kind: 'withdrawn' })
    expect(await queue()).toMatchObject([
      { clientId, waitsFor: 'changed_answers', decision: 'review' },
    ])
    const page = await read(clinician, (o) => differencesOf(o, clientId), { now: before })
    expect(page?.differences).toMatchObject([
      {
        question: { field: 'mania_now' },
        before: 'no',
        beforeAt: now,
        after: 'unsure',
        afterAt: before,
        rules: [{ rule: 'SCR-MANIA', before: null, after: 'review' }],
      },
    ])
    expect(await read(ours.frontDesk, (o) => differencesOf(o, clientId))).toBeNull()
    expect(await read(ours.client, (o) => differencesOf(o, clientId))).toBeNull()
  })
})

describe('after something happened', () => {
  test('an allergy that is told now is on the list from then on, and the rules read it', async () => {
    const at = addHours(now, 24)
    await act(
      ours.system,
      async (o) =>
        done(await invalidate(o, { clientId, event: 'head_injury', source: { kind: 'check_in' } })),
      { now: at },
    )
    const later = addHours(at, 1)
    expect(await openFields(later)).toContain('allergies')
    await act(ours.client, (o) => saveChanged(o, { field: 'allergies', value: ['Ketamine'] }), {
      now: later,
    })
    const known = await read(clinician, (o) => allergiesOf(o, clientId), { now: later })
    expect(allergyNames(known)).toEqual(['Ketamine'])
    expect((await due(later))?.after.findings).toContainEqual(
      expect.objectContaining({ rule: 'SCR-ALLERGY', severity: 'stop', override: 'none' }),
    )
  })

  test('everything is asked, a clearance waits for it, and a new one counts from the oldest answer that was carried', async () => {
    const at = addHours(now, 24)
    await act(
      ours.system,
      async (o) =>
        done(await invalidate(o, { clientId, event: 'head_injury', source: { kind: 'check_in' } })),
      { now: at },
    )
    const later = addHours(at, 1)
    expect(await openFields(later)).toContain('heart_problems')
    const clear = async (when: Date, until = '2026-08-10') => {
      const file = await read(clinician, (o) => caseFileOf(o, clientId), { now: when })
      return act(
        clinician,
        (o) =>
          signDetermination(o, {
            outcome: 'cleared',
            clientId,
            seen: file?.fingerprint ?? '',
            letter: 'You are well after the fall. We can go on.',
            until,
            settings: ['at_home', 'in_clinic'],
            routes: ['sublingual'],
          }),
        { now: when },
      )
    }
    expect(await clear(later)).toMatchObject({ refusal: { code: 'asked_again' } })
    await stillTrue(later)
    await save('phq9_item9', '0', later)
    expect(await send(later)).toEqual(done({ kept: false }))
    expect(await clear(addHours(later, 1), '2026-08-11')).toMatchObject({
      refusal: { code: 'until_too_late', facts: { last: '2026-08-10' } },
    })
    expect(await clear(addHours(later, 1))).toMatchObject({ ok: true })
    expect(await queue(addHours(later, 2))).toEqual([])
    expect(await clearance(addHours(later, 2))).toMatchObject({ kind: 'cleared' })
  })
})
