import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/testing/database'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { caseFileOf } from './case-file'
import { changedSinceScreening, currentClearance } from './clearance-queries'
import { reopenScreening, submitScreening } from './client-commands'
import { signDetermination } from './determining'
import { recordEvidence, requestEvidence } from './evidence-commands'
import { pressureSchema } from './forms'
import { countersignLift, liftFinding } from './lifting'
import type { ScreeningAnswers } from './model'
import { determinationsOf } from './queries'
import { replay } from './replay'
import { enterScores, recordPressure } from './staff-entries'
import { addScores, answerAll, clearedClient, confirmedNow } from './testing/cleared-client'
import { waitingForDetermination } from './waiting'
import { withdrawClearance } from './withdrawal'
import { listMedicine, stopMedicine } from '@/lib/medications/commands'
import { changeMedicines } from './medicine-change'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let theirs: Cast
let prescriber: StaffViewer
let nurse: StaffViewer

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Judge', now)
  theirs = await castOf('Apart', now)
  prescriber = confirmedNow(ours.prescriber)
  nurse = confirmedNow(ours.nurse)
})

const file = (clientId: string, at = now) =>
  read(prescriber, (o) => caseFileOf(o, clientId), { now: at })
const sent = async (client: ClientViewer, answers: Partial<ScreeningAnswers> = {}) => {
  await act(client, reopenScreening, { now })
  await answerAll(client, now, answers)
  await act(client, (o) => submitScreening(o, { signedName: client.name }), { now })
  await addScores(prescriber, client.clientId, now)
}
const sign = async (
  viewer: StaffViewer,
  clientId: string,
  more: {
    outcome?: 'cleared' | 'deferred' | 'more-information'
    until?: string
    settings?: ('at_home' | 'in_clinic')[]
    routes?: ('sublingual' | 'intravenous')[]
    seen?: string
    at?: Date
  } = {},
) => {
  const at = more.at ?? now
  const seen = more.seen ?? (await file(clientId, at))?.fingerprint ?? ''
  const said = { clientId, seen, letter: 'What we found, and what is next for you.' }
  const outcome = more.outcome ?? 'cleared'
  return act(
    viewer,
    (o) =>
      outcome === 'cleared'
        ? signDetermination(o, {
            outcome,
            ...said,
            until: more.until ?? '2026-07-01',
            askedAgain: 'yes',
            settings: more.settings ?? ['at_home', 'in_clinic'],
            routes: more.routes ?? ['sublingual'],
          })
        : signDetermination(o, { outcome, ...said }),
    { now: at },
  )
}
const lift = (viewer: StaffViewer, clientId: string, finding: string, validUntil = '2026-07-01') =>
  act(
    viewer,
    (o) =>
      liftFinding(o, {
        clientId,
        finding,
        reason: 'Benefit outweighs the risk, talked through',
        evidence: 'Letter of 1 May',
        validUntil,
      }),
    { now },
  )
const clearance = (clientId: string, at = now) =>
  read(ours.frontDesk, (o) => currentClearance(o, clientId), { now: at })
const waitingFor = async (clientId: string) => {
  const all = await read(prescriber, waitingForDetermination, { now: addHours(now, 2) })
  return all.find((each) => each.clientId === clientId)
}
const bring = (clientId: string, ruleId: string, wanted: string) =>
  act(nurse, (o) => recordEvidence(o, { clientId, ruleId, wanted, note: 'Seen by me' }), { now })

describe('a clinician clears a client', () => {
  test('is refused while the screening lacks what staff have to add', async () => {
    await answerAll(ours.client, now)
    await act(ours.client, (o) => submitScreening(o, { signedName: 'Client Example' }), { now })
    expect(await sign(prescriber, ours.client.clientId)).toMatchObject({
      refusal: { code: 'finding_stands' },
    })
    expect(await clearance(ours.client.clientId)).toEqual({ kind: 'none' })
  })

  test('needs a signer who has just proved who they are, and reads what is signed', async () => {
    await addScores(prescriber, ours.client.clientId, now)
    const { clientId } = ours.client
    const stale = { ...prescriber, confirmedAt: new Date('2020-01-01T00:00:00Z') }
    expect(await sign(stale, clientId)).toMatchObject({ refusal: { code: 'confirm_again' } })
    const seen = (await file(clientId))?.fingerprint ?? ''
    await act(nurse, (o) => enterScores(o, { clientId, audit_c: 2 }), { now })
    expect(await sign(prescriber, clientId, { seen })).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
  })

  test.each([
    ['a day beyond the 90 of the screening', { until: '2026-08-11' }, 'until_too_late'],
    ['a day that is gone', { until: '2026-05-11' }, 'until_in_past'],
    [
      'a drip at home',
      { settings: ['at_home' as const], routes: ['intravenous' as const] },
      'route_not_there',
    ],
  ])('refuses %s', async (_story, more, code) => {
    expect(await sign(prescriber, ours.client.clientId, more)).toMatchObject({ refusal: { code } })
  })

  test('is not for the front desk, the guide or another clinic', async () => {
    const { clientId } = ours.client
    const seen = (await file(clientId))?.fingerprint ?? ''
    for (const viewer of [ours.frontDesk, ours.guide, ours.administrator])
      expect(await sign(confirmedNow(viewer), clientId, { seen })).toMatchObject({
        refusal: { code: 'not_allowed' },
      })
    expect(await sign(confirmedNow(theirs.prescriber), clientId, { seen })).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })

  test('holds until the day, for the settings and routes, through the last of 90 days', async () => {
    const { clientId } = ours.client
    expect((await sign(prescriber, clientId, { until: '2026-08-10' })).ok).toBe(true)
    expect(await clearance(clientId)).toMatchObject({
      kind: 'cleared',
      settings: ['at_home', 'in_clinic'],
      routes: ['sublingual'],
      decision: 'eligible',
      screeningDate: '2026-05-12',
    })
    expect((await clearance(clientId, new Date('2026-08-11T03:59:00Z'))).kind).toBe('cleared')
    expect((await clearance(clientId, new Date('2026-08-11T04:01:00Z'))).kind).toBe('expired')
  })

  test('the client reads the letter; the stored decision replays to the same findings', async () => {
    const mine = await read(ours.client, (o) => determinationsOf(o, ours.client.clientId), { now })
    expect(mine[0]).toMatchObject({
      outcome: 'cleared',
      letter: 'What we found, and what is next for you.',
      signerName: 'Prescriber',
      signerCredential: 'prescriber',
    })
    expect(await read(prescriber, (o) => replay(o, mine[0]?.id ?? ''), { now })).toEqual({
      sameFindings: true,
      sameDecision: true,
      signatureHolds: true,
      sameRules: true,
      sameEvaluator: true,
    })
    expect(await read(ours.otherClient, (o) => replay(o, mine[0]?.id ?? ''), { now })).toBeNull()
  })

  test('a medicine that is added afterwards takes it back at once, with one alert', async () => {
    const { clientId } = ours.client
    const listed = await act(
      ours.client,
      (o) =>
        changeMedicines(o, clientId, () =>
          listMedicine(o, { clientId, name: 'lorazepam', frequency: 'as_needed' }),
        ),
      { now: addHours(now, 1) },
    )
    expect(await clearance(clientId, addHours(now, 1))).toMatchObject({
      kind: 'withdrawn',
      cause: 'medicine_changed',
    })
    expect(await waitingFor(clientId)).toMatchObject({ waitsFor: 'event' })
    const medicationId = listed.ok ? listed.value.medicationId : ''
    await act(
      ours.client,
      (o) =>
        changeMedicines(o, clientId, () =>
          stopMedicine(o, { clientId, medicationId, reason: 'Only for a flight' }),
        ),
      { now: addHours(now, 2) },
    )
    const changes = await read(prescriber, (o) => changedSinceScreening(o, clientId), {
      now: addHours(now, 2),
    })
    expect(changes).toMatchObject([{ name: 'lorazepam' }, { name: 'lorazepam' }])
    const alerts = await read(
      prescriber,
      ({ tx }) => tx.alert.findMany({ where: { clientId }, select: { kind: true } }),
      { now },
    )
    expect(alerts).toEqual([{ kind: 'SCR-REOPENED' }])
  })

  test('is taken back at once, for everybody, one time', async () => {
    const { clientId } = ours.client
    const later = addHours(now, 3)
    await sign(prescriber, clientId, { at: later })
    const back = () =>
      act(nurse, (o) => withdrawClearance(o, { clientId, cause: 'new_symptom' }), { now: later })
    const both = await Promise.all([back(), back()])
    expect(both.filter((each) => each.ok)).toHaveLength(1)
    expect(await clearance(clientId, later)).toMatchObject({
      kind: 'withdrawn',
      cause: 'new_symptom',
    })
  })
})

describe('a stop', () => {
  test('that nobody may lift is lifted by nobody, and keeps the client from a clearance', async () => {
    const { clientId } = ours.otherClient
    await sent(ours.otherClient, { nursing: 'yes' })
    expect(await lift(prescriber, clientId, 'SCR-NURSING:stop')).toMatchObject({
      refusal: { code: 'nobody_lifts' },
    })
    expect(await sign(prescriber, clientId)).toMatchObject({
      refusal: { code: 'finding_stands', facts: { rule: 'SCR-NURSING' } },
    })
    expect((await sign(nurse, clientId, { outcome: 'deferred' })).ok).toBe(true)
    expect(await clearance(clientId)).toEqual({ kind: 'none' })
  })

  test('of the source waits for its evidence, then for two signers of whom one is a prescriber', async () => {
    const { clientId } = ours.otherClient
    await sent(ours.otherClient, { hyperthyroid_history: 'yes' })
    const key = 'SCR-THYROID:stop'
    expect(await lift(nurse, clientId, key)).toMatchObject({
      refusal: { code: 'evidence_missing' },
    })
    expect((await bring(clientId, 'SCR-THYROID', 'tsh_in_range')).ok).toBe(true)
    expect(await lift(nurse, clientId, key, '2026-12-01')).toMatchObject({
      refusal: { code: 'lift_dates' },
    })
    const first = await lift(nurse, clientId, key)
    expect(first).toMatchObject({ ok: true, value: { waitsForSecond: true } })
    expect(await sign(prescriber, clientId)).toMatchObject({ refusal: { code: 'finding_stands' } })
    const liftId = first.ok ? first.value.liftId : ''
    const second = (viewer: StaffViewer) =>
      act(viewer, (o) => countersignLift(o, { clientId, liftId }), { now })
    expect(await second(nurse)).toMatchObject({ refusal: { code: 'another_person_signs' } })
    const otherNurse = { ...nurse, personId: randomUUID(), name: 'Another nurse' }
    expect(await second(otherNurse)).toMatchObject({ refusal: { code: 'one_is_prescriber' } })
    expect((await second(prescriber)).ok).toBe(true)
    expect(await sign(prescriber, clientId, { until: '2026-07-02' })).toMatchObject({
      refusal: { code: 'until_too_late', facts: { last: '2026-07-01' } },
    })
    expect((await sign(prescriber, clientId)).ok).toBe(true)
    expect(await clearance(clientId)).toMatchObject({ kind: 'cleared', decision: 'stop' })
  })

  test('that was lifted stands again when what it rested on changes', async () => {
    const { client } = theirs
    const theirPrescriber = confirmedNow(theirs.prescriber)
    await answerAll(client, now, { seizure_ever: 'yes', seizure_last_date: '2025-01-10' })
    await act(client, (o) => submitScreening(o, { signedName: 'C' }), { now })
    await addScores(theirPrescriber, client.clientId, now)
    const key = 'SCR-SEIZURE:review'
    expect((await lift(theirPrescriber, client.clientId, key)).ok).toBe(true)
    const state = async () =>
      (await read(theirPrescriber, (o) => caseFileOf(o, client.clientId), { now }))?.lines.map(
        (line) => [line.finding.reason, line.state],
      )
    expect(await state()).toEqual([['SCR-SEIZURE', 'in_force']])
    await act(
      theirPrescriber,
      (o) =>
        signDetermination(o, {
          outcome: 'more-information',
          clientId: client.clientId,
          seen: '',
          letter: 'Please tell us more.',
        }),
      { now },
    )
    const seen = (await read(theirPrescriber, (o) => caseFileOf(o, client.clientId), { now }))
      ?.fingerprint
    await act(
      theirPrescriber,
      (o) =>
        signDetermination(o, {
          outcome: 'more-information',
          clientId: client.clientId,
          seen: seen ?? '',
          letter: 'Please tell us more about this.',
        }),
      { now },
    )
    expect((await act(client, reopenScreening, { now })).ok).toBe(true)
    await answerAll(client, now, { seizure_ever: 'yes', seizure_last_date: '2025-11-20' })
    expect(await state()).toEqual([['SCR-SEIZURE', 'none']])
  })
})

describe('blood pressure', () => {
  const typed = (systolic: string, diastolic: string) => ({
    clientId: randomUUID(),
    systolic,
    diastolic,
    date: '2026-05-12',
    time: '09:00',
    zone: 'America/New_York',
  })

  test.each([
    ['120', '130', 'problem.systolic_below_diastolic'],
    ['320', '90', 'problem.pressure_implausible'],
    ['120', '10', 'problem.pressure_implausible'],
    ['12x', '80', 'page.field.systolic'],
  ])('%s over %s is refused with a sentence', (systolic, diastolic, message) => {
    const parsed = pressureSchema.safeParse(typed(systolic, diastolic))
    expect(parsed.error?.issues.map((issue) => issue.message)).toContain(message)
  })

  test('in the future is refused; at 185 it raises an alert of the same day', async () => {
    const { clientId } = ours.client
    const reading = { clientId, systolic: 185, diastolic: 95, device: undefined }
    expect(
      await act(nurse, (o) => recordPressure(o, { ...reading, takenAt: addHours(now, 1) }), {
        now,
      }),
    ).toMatchObject({ refusal: { code: 'reading_in_future' } })
    await act(nurse, (o) => recordPressure(o, { ...reading, takenAt: addHours(now, 3) }), {
      now: addHours(now, 4),
    })
    const alerts = await read(
      nurse,
      ({ tx }) =>
        tx.alert.findMany({ where: { clientId, kind: 'SCR-BP' }, select: { level: true } }),
      { now },
    )
    expect(alerts).toEqual([{ level: 'A2' }])
  })
})

describe('more is asked for', () => {
  test('the screening leaves the queue and comes back when all of it has come', async () => {
    const { client } = theirs
    const theirNurse = confirmedNow(theirs.nurse)
    await act(client, (o) => submitScreening(o, { signedName: 'C' }), { now: addHours(now, 1) })
    const at = { now: addHours(now, 2) }
    const queue = () => read(theirNurse, waitingForDetermination, at)
    expect(await queue()).toMatchObject([{ clientId: client.clientId, waitsFor: 'clinician' }])
    await act(
      theirNurse,
      (o) =>
        requestEvidence(o, {
          clientId: client.clientId,
          ruleId: 'SCR-SEIZURE',
          wanted: 'neurology_note_if_within_two_years',
          askOf: 'doctor',
          contactAgreed: 'spoken',
          dueOn: '2026-05-20',
        }),
      at,
    )
    const seen = (await read(theirNurse, (o) => caseFileOf(o, client.clientId), at))?.fingerprint
    const asked = await act(
      theirNurse,
      (o) =>
        signDetermination(o, {
          outcome: 'more-information',
          clientId: client.clientId,
          seen: seen ?? '',
          letter: 'We have asked your doctor for a note.',
        }),
      at,
    )
    expect(asked.ok).toBe(true)
    expect(await queue()).toEqual([])
    await act(
      theirNurse,
      async (o) => {
        const [request] = (await caseFileOf(o, client.clientId))?.requests ?? []
        const { receiveEvidence } = await import('./evidence-commands')
        return receiveEvidence(o, {
          clientId: client.clientId,
          requestId: request?.id ?? '',
          note: 'Came by fax',
        })
      },
      at,
    )
    expect(await queue()).toMatchObject([{ waitsFor: 'evidence_came' }])
  })
})

describe('a cleared client for other tests', () => {
  test('is made in one call', async () => {
    const third = await castOf('Third', now)
    await clearedClient(third.client, third.prescriber, now)
    const held = await read(third.frontDesk, (o) => currentClearance(o, third.client.clientId), {
      now,
    })
    expect(held.kind).toBe('cleared')
  })
})

test('a rule that says the same of several answers is cleared one by one, each by its own name', async () => {
  const other = await castOf('SeveralContradictions', now)
  const clinician = confirmedNow(other.prescriber)
  const { clientId } = other.client
  await answerAll(other.client, now, { takes_medicines: 'yes' })
  await act(
    other.client,
    (o) => listMedicine(o, { clientId, name: 'quetiapine', frequency: 'daily' }),
    { now },
  )
  await act(other.client, (o) => submitScreening(o, { signedName: 'Client Example' }), { now })
  await addScores(clinician, clientId, now)
  const lines = async () => (await read(clinician, (o) => caseFileOf(o, clientId), { now }))?.lines
  const alike = (await lines())?.filter(({ finding }) => finding.reason === 'SCR-CONTRA') ?? []
  expect(alike).toHaveLength(3)
  const clear = (finding: string) =>
    act(
      clinician,
      (o) =>
        liftFinding(o, {
          clientId,
          finding,
          reason: 'For sleep, low dose, never psychotic',
          evidence: 'Talk by video',
          validUntil: '2026-07-01',
        }),
      { now },
    )
  expect(await clear('SCR-CONTRA:review')).toMatchObject({ refusal: { code: 'not_found' } })
  for (const { key } of alike) expect(await clear(key)).toMatchObject({ ok: true })
  const after = (await lines())?.filter(({ finding }) => finding.reason === 'SCR-CONTRA')
  expect(after?.map(({ state }) => state)).toEqual(['in_force', 'in_force', 'in_force'])
})
