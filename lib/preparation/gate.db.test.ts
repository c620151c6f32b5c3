import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { addMinutes } from '@/lib/time/instant'
import { withdraw } from '@/lib/booking/booking.fixture'
import { raiseAlert } from '@/lib/alerts/raise'
import { consentInForce } from '@/lib/consents/queries'
import { withdrawConsent } from '@/lib/consents/sign'
import { stamp } from '@/lib/kernel/occasion'
import { answerChecklist } from './answer-checklist'
import { dosedSession } from './dosed.fixture'
import { GATE_EVALUATOR_VERSION, gateFor, recordGate } from './gate'
import { liftFinding } from './lift-finding'
import type { PreparationRule } from './finding'
import {
  answers,
  attestedMonitor,
  bookedSession,
  listed,
  TUESDAY,
  TWO_PM,
  write,
} from './preparation.fixture'

const MORNING = new Date('2026-05-14T17:00:00Z')

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Gate${count}`, TUESDAY)
})

const answer = (id: string, changes: Readonly<Record<string, unknown>> = {}, now = MORNING) =>
  act(cast.client, (o) => answerChecklist(o, answers(id, changes)), { now })

const gate = (id: string, viewer: Viewer = cast.client, now = MORNING) =>
  read(viewer, (o) => gateFor(o, id), { now })

const fresh = (viewer: StaffViewer): StaffViewer => ({ ...viewer, confirmedAt: new Date() })

const lift = (id: string, ruleId: PreparationRule, viewer: StaffViewer, now = MORNING) =>
  act(
    fresh(viewer),
    (o) =>
      liftFinding(o, { appointmentId: id, ruleId, reason: 'Looked at together, no effect left.' }),
    { now },
  )

describe('the gate answers from what is on record', () => {
  test('everything in order: proceed, for client, clinician and guide alike', async () => {
    const id = await bookedSession(cast)
    expect(await answer(id)).toMatchObject({ ok: true, value: { open: 0 } })
    for (const viewer of [cast.client, cast.prescriber, cast.guide])
      expect(await gate(id, viewer)).toMatchObject({ decision: 'proceed', reasons: [] })
  })

  test('nothing answered: incomplete, and it says what is missing', async () => {
    const id = await bookedSession(cast)
    const found = await gate(id)
    expect(found?.decision).toBe('incomplete')
    expect(found?.reasons).toContain('PRE-FOOD')
    expect(found?.reasons).not.toContain('PRE-CONSENT')
  })

  test('a late breakfast: wait until three hours have passed', async () => {
    const id = await bookedSession(cast)
    await answer(id, { lastSolids: { precision: 'exact', date: '2026-05-14', time: '11:20' } })
    expect(await gate(id)).toMatchObject({
      decision: 'delay_until',
      earliestStartAt: new Date('2026-05-14T18:20:00Z'),
    })
  })

  test('about 10:45 give or take half an hour counts as 11:15', async () => {
    const id = await bookedSession(cast)
    const about = { precision: 'approx', date: '2026-05-14', time: '10:45', plusMinus: '30' }
    await answer(id, { lastSolids: about })
    expect(await gate(id)).toMatchObject({ earliestStartAt: new Date('2026-05-14T18:15:00Z') })
  })

  test('a medicine of the list without an answer is not taken for "not taken"', async () => {
    const medicationId = await listed(cast, 'alprazolam')
    const id = await bookedSession(cast)
    await answer(id)
    expect(await gate(id)).toMatchObject({ decision: 'incomplete', reasons: ['PRE-BZD'] })
    await answer(id, {
      medicine: { [medicationId]: { precision: 'exact', date: '2026-05-13', time: '22:00' } },
    })
    expect(await gate(id)).toMatchObject({ decision: 'reschedule', reasons: ['PRE-BZD'] })
  })

  test('a prescriber’s plan to go on covers the day', async () => {
    const medicationId = await listed(cast, 'clonazepam', 'daily')
    const id = await bookedSession(cast)
    await write(cast, (occasion) =>
      occasion.tx.medicationPlan.createMany({
        data: [
          {
            clientId: cast.client.clientId,
            medicationId,
            instruction: 'continue',
            wording: 'Take it as usual.',
            validUntil: addMinutes(TWO_PM, 600),
            signerName: 'Prescriber',
            signerCredential: 'prescriber',
            clinicId: cast.clinicId,
            recordedAt: TUESDAY,
            recordedByName: 'Prescriber',
          },
        ],
      }),
    )
    await answer(id, {
      medicine: { [medicationId]: { precision: 'exact', date: '2026-05-14', time: '08:00' } },
    })
    const found = await gate(id)
    expect(found?.decision).toBe('proceed')
    expect(found?.notes).toMatchObject([{ rule: 'PRE-BZD', reason: 'by_plan' }])
  })

  test('at home nobody named: incomplete; named and attested: proceed', async () => {
    const id = await bookedSession(cast, { setting: 'at_home' })
    await answer(id)
    expect(await gate(id)).toMatchObject({ decision: 'incomplete', reasons: ['PRE-MONITOR'] })
    await attestedMonitor(cast, id)
    expect(await gate(id)).toMatchObject({ decision: 'proceed' })
  })

  test('a clearance that was withdrawn: do not start', async () => {
    const id = await bookedSession(cast)
    await answer(id)
    const row = await read(cast.system, ({ tx }) => tx.appointment.findFirst({ where: { id } }))
    await withdraw(cast, cast.client.clientId, row?.determinationId ?? '')
    expect(await gate(id)).toMatchObject({
      decision: 'do_not_start',
      reasons: ['PRE-SCREEN-VALID'],
    })
  })

  test('another client, the front desk and another clinic find no gate at all', async () => {
    const id = await bookedSession(cast)
    const elsewhere = await castOf(`GateElsewhere${count}`, TUESDAY)
    for (const viewer of [cast.otherClient, cast.frontDesk, elsewhere.prescriber])
      expect(await gate(id, viewer)).toBeNull()
  })

  test('a guide reads the rule, never the medicine’s name', async () => {
    const medicationId = await listed(cast, 'alprazolam')
    const id = await bookedSession(cast)
    await answer(id, {
      medicine: { [medicationId]: { precision: 'exact', date: '2026-05-13', time: '22:00' } },
    })
    expect(JSON.stringify(await gate(id, cast.guide))).not.toContain('alprazolam')
    expect(JSON.stringify(await gate(id, cast.nurse))).toContain('alprazolam')
  })
})

describe('a clinician lifts what the rule lets them lift', () => {
  const beer = { lastAlcohol: { precision: 'exact', date: '2026-05-13', time: '20:00' } }

  test('a beer yesterday evening: a clinician decides, with a reason, and the gate goes on', async () => {
    const id = await bookedSession(cast)
    await answer(id, beer)
    expect(await gate(id)).toMatchObject({ decision: 'clinician_decision' })
    expect(await lift(id, 'PRE-ALC', cast.nurse)).toMatchObject({ ok: true, value: { lifted: 1 } })
    const found = await gate(id)
    expect(found?.decision).toBe('proceed')
    expect(found?.findings).toMatchObject([{ rule: 'PRE-ALC', lifted: { signerName: 'Nurse' } }])
  })

  test('another answer voids the lift', async () => {
    const id = await bookedSession(cast)
    await answer(id, beer)
    await lift(id, 'PRE-ALC', cast.nurse)
    await answer(id, { lastAlcohol: { ...beer.lastAlcohol, time: '23:00' } })
    expect(await gate(id)).toMatchObject({ decision: 'clinician_decision', reasons: ['PRE-ALC'] })
  })

  test('a lift speaks of its day alone', async () => {
    const id = await bookedSession(cast)
    const now = addMinutes(TWO_PM, -23 * 60)
    await answer(id, { illness: 'migraine' }, now)
    await lift(id, 'PRE-ILL', cast.nurse, now)
    expect(await gate(id, cast.nurse, now)).toMatchObject({ decision: 'proceed' })
    const later = addMinutes(now, 24 * 60 + 1)
    expect(await gate(id, cast.nurse, later)).toMatchObject({ reasons: ['PRE-ILL'] })
  })

  test('a benzodiazepine is a prescriber’s to lift, safety is nobody’s, and a guide lifts nothing', async () => {
    const medicationId = await listed(cast, 'alprazolam')
    const id = await bookedSession(cast)
    const taken = { precision: 'exact', date: '2026-05-13', time: '22:00' }
    await answer(id, { medicine: { [medicationId]: taken }, safety: 'thoughts_no_plan' })
    const code = { nurse: 'prescriber_lifts', safety: 'nobody_lifts', guide: 'not_a_clinician' }
    expect(await lift(id, 'PRE-BZD', cast.nurse)).toMatchObject({ refusal: { code: code.nurse } })
    expect(await lift(id, 'PRE-SAFETY', cast.prescriber)).toMatchObject({
      refusal: { code: code.safety },
    })
    expect(await lift(id, 'PRE-BZD', cast.guide)).toMatchObject({ refusal: { code: code.guide } })
    expect(await lift(id, 'PRE-BZD', cast.prescriber)).toMatchObject({ ok: true })
    expect(await lift(id, 'PRE-BZD', cast.prescriber)).toMatchObject({
      refusal: { code: 'nothing_to_lift' },
    })
    expect(await gate(id)).toMatchObject({ reasons: ['PRE-SAFETY'] })
  })

  test('a signature needs a proof of the last five minutes; another clinic finds nothing to sign', async () => {
    const id = await bookedSession(cast)
    await answer(id, beer)
    const input = { appointmentId: id, ruleId: 'PRE-ALC' as const, reason: 'Looked at together.' }
    const stale = { ...cast.nurse, confirmedAt: new Date('2026-01-01T00:00:00Z') }
    const given = (viewer: StaffViewer) =>
      act(viewer, (o) => liftFinding(o, input), { now: MORNING })
    expect(await given(stale)).toMatchObject({ refusal: { code: 'confirm_again' } })
    const elsewhere = await castOf(`LiftElsewhere${count}`, TUESDAY)
    expect(await given(fresh(elsewhere.prescriber))).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })
})

describe('a recorded gate', () => {
  test('keeps facts, findings and the reading of the rules, and answers what was decided', async () => {
    const id = await bookedSession(cast)
    await answer(id, { lastLiquids: { precision: 'exact', date: '2026-05-14', time: '13:20' } })
    const recorded = await act(
      cast.prescriber,
      async (o) => ({ ok: true, value: await recordGate(o, id, 'check_in') }),
      { now: addMinutes(TWO_PM, -25) },
    )
    expect(recorded).toMatchObject({ value: { decision: 'delay_until' } })
    const [row] = await read(cast.prescriber, ({ tx }) => tx.gateEvaluation.findMany())
    expect(row).toMatchObject({
      purpose: 'check_in',
      decision: 'delay_until',
      evaluatorVersion: GATE_EVALUATOR_VERSION,
    })
    expect(row?.facts).toMatchObject({ last_liquids: { local: '2026-05-14T13:20' } })
    expect(row?.earliestStartAt).toEqual(new Date('2026-05-14T18:20:00Z'))
  })

  test('before the dose the waiting times are counted to now, not to the plan', async () => {
    const id = await bookedSession(cast)
    await answer(id, { lastLiquids: { precision: 'exact', date: '2026-05-14', time: '13:00' } })
    const asked = (minutes: number) =>
      act(cast.nurse, async (o) => ({ ok: true, value: await recordGate(o, id, 'dose') }), {
        now: addMinutes(TWO_PM, minutes),
      })
    expect(await asked(-5)).toMatchObject({ value: { decision: 'delay_until' } })
    expect(await asked(0)).toMatchObject({ value: { decision: 'proceed' } })
  })
})

describe('what blocks the next session until somebody has looked', () => {
  const adverse = (grade: number, serious: boolean, recordedAt: Date) =>
    write(
      cast,
      async (o) => {
        const session = await o.tx.treatmentSession.findFirstOrThrow({ select: { id: true } })
        await o.tx.adverseEvent.createMany({
          data: [
            {
              sessionId: session.id,
              clientId: cast.client.clientId,
              code: 'anxiety',
              grade,
              serious,
              relation: 'possible',
              action: 'none',
              outcome: 'resolved',
              onsetAt: recordedAt,
              ...stamp(o),
            },
          ],
        })
      },
      recordedAt,
    )

  test.each([
    ['grade 2: nothing', 2, false, 'proceed'],
    ['grade 3', 3, false, 'do_not_start'],
    ['serious, whatever its grade', 1, true, 'do_not_start'],
  ] as const)('an adverse event of %s', async (_what, grade, serious, decision) => {
    const first = await bookedSession(cast, { setting: 'at_home' })
    await attestedMonitor(cast, first)
    await dosedSession(cast, first)
    await adverse(grade, serious, addMinutes(TWO_PM, 60))
    const next = await bookedSession(cast, { medicineAt: addMinutes(TWO_PM, 7 * 24 * 60) })
    // The fixture signs a clearance anew; the one that counts here is older than the event.
    const now = addMinutes(TWO_PM, 7 * 24 * 60 - 60)
    const found = await gate(next, cast.prescriber, now)
    if (decision === 'do_not_start') {
      expect(found?.blocks).toEqual(['adverse_event'])
      expect(found?.decision).toBe('do_not_start')
    } else expect(found?.blocks).toEqual([])
  })

  test('an open alert about a life; once it is closed the session may go on', async () => {
    const id = await bookedSession(cast)
    await answer(id)
    await write(cast, (o) =>
      raiseAlert(o, {
        clientId: cast.client.clientId,
        kind: 'ALERT-I9-2',
        level: 'A1',
        audience: 'on_call_clinician',
        sourceKind: 'measure_response',
      }),
    )
    expect(await gate(id, cast.prescriber)).toMatchObject({
      decision: 'do_not_start',
      blocks: ['open_alert'],
    })
    expect((await gate(id, cast.client))?.blocks).toEqual(['open_alert'])
    expect((await gate(id, cast.guide))?.blocks).toEqual([])
    expect(await lift(id, 'PRE-SCREEN-VALID', cast.prescriber)).toMatchObject({
      refusal: { code: 'nobody_lifts' },
    })
    await write(cast, (o) =>
      o.tx.alert.updateMany({
        where: { kind: 'ALERT-I9-2' },
        data: { closedAt: MORNING, closedByName: 'Nurse', acknowledgedAt: MORNING },
      }),
    )
    expect(await gate(id, cast.prescriber)).toMatchObject({ decision: 'proceed', blocks: [] })
  })
})

test('a consent that is taken back holds the session: it is incomplete until it is signed again', async () => {
  const id = await bookedSession(cast)
  await answer(id)
  const { signatureId } = await read(cast.client, (o) => consentInForce(o, cast.client.clientId), {
    now: MORNING,
  })
  await act(
    cast.client,
    (o) => withdrawConsent(o, { signatureId: signatureId ?? '', confirmed: 'yes' }),
    { now: MORNING },
  )
  expect(await gate(id)).toMatchObject({ decision: 'incomplete', reasons: ['PRE-CONSENT'] })
})
