import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/testing/database'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { confirmMedicine, listMedicine, resolveMedicine, stopMedicine } from './commands'
import { planMedicine, withdrawPlan } from './plan'
import { medicinesChangedSince, medicinesForRules, medicinesOf, plansInForce } from './queries'

const now = new Date('2026-05-12T14:00:00Z')
const later = new Date('2026-05-13T14:00:00Z')
let ours: Cast
let theirs: Cast

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Pharma', now)
  theirs = await castOf('Farther', now)
})

const list = async (name: string, viewer: ClientViewer | StaffViewer = ours.client, at = now) =>
  act(
    viewer,
    (o) => listMedicine(o, { clientId: ours.client.clientId, name, frequency: 'daily' }),
    { now: at },
  )
const medicine = async (name: string, viewer: ClientViewer | StaffViewer = ours.prescriber) =>
  (await read(viewer, (o) => medicinesOf(o, ours.client.clientId), { now })).find(
    (each) => each.typedName === name,
  )
const listed = async (name: string) => {
  const outcome = await list(name)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.medicationId
}

describe('a client types a medicine', () => {
  test('an exact name is recognised with its class and rule', async () => {
    await listed('Xanax 0.5 mg')
    expect(await medicine('Xanax 0.5 mg')).toMatchObject({
      generics: ['alprazolam'],
      medicineClass: 'benzodiazepine',
      rule: 'HOLD_24H',
      matchStatus: 'exact',
      confirmed: true,
      source: 'client',
    })
  })

  test('a misspelling is never accepted by itself, and counts as the strictest it could be', async () => {
    const id = await listed('lorazepan')
    const before = await medicine('lorazepan')
    expect(before).toMatchObject({
      matchStatus: 'fuzzy_confirm',
      confirmed: false,
      rule: 'HOLD_24H',
    })
    const rules = await read(ours.client, (o) => medicinesForRules(o, ours.client.clientId), {
      now,
    })
    expect(rules.find((each) => each.name === 'lorazepan')?.confirmed_generic).toBeNull()
    const yes = (generic: string) =>
      act(
        ours.client,
        (o) => confirmMedicine(o, { clientId: ours.client.clientId, medicationId: id, generic }),
        { now },
      )
    expect(await yes('aspirin')).toMatchObject({ refusal: { code: 'not_offered' } })
    expect((await yes('lorazepam')).ok).toBe(true)
    expect(await medicine('lorazepan')).toMatchObject({ generics: ['lorazepam'], confirmed: true })
    expect(await yes('lorazepam')).toMatchObject({ refusal: { code: 'settled_already' } })
  })

  test('the same line twice, and no name at all, are refused in words', async () => {
    await listed('sertraline')
    expect(await list('Sertraline')).toMatchObject({ refusal: { code: 'listed_already' } })
    expect(await list('none')).toMatchObject({ refusal: { code: 'nothing_named' } })
  })

  test('nobody writes on the list of another client, of another clinic, or without the role', async () => {
    expect(await list('aspirin', ours.otherClient)).toMatchObject({
      refusal: { code: 'not_found' },
    })
    expect(await list('aspirin', theirs.prescriber)).toMatchObject({
      refusal: { code: 'not_found' },
    })
    expect(await list('aspirin', ours.frontDesk)).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    expect(await medicine('sertraline', theirs.prescriber)).toBeUndefined()
    expect(await medicine('sertraline', ours.frontDesk)).toBeUndefined()
    expect(await medicine('sertraline', ours.guide)).toBeUndefined()
  })
})

describe('a clinician reconciles', () => {
  test('an unknown name stays unknown until somebody says by what evidence it is another', async () => {
    const medicationId = await listed('blue heart tablet')
    expect(await medicine('blue heart tablet')).toMatchObject({ matchStatus: 'unknown' })
    const resolve = (name: string) =>
      act(
        ours.nurse,
        (o) =>
          resolveMedicine(o, {
            clientId: ours.client.clientId,
            medicationId,
            name,
            evidence: 'Label seen on video',
          }),
        { now },
      )
    expect(await resolve('another riddle')).toMatchObject({
      refusal: { code: 'not_a_known_name' },
    })
    expect((await resolve('metoprolol')).ok).toBe(true)
    expect(await medicine('blue heart tablet')).toBeUndefined()
    expect(await medicine('metoprolol')).toMatchObject({ source: 'clinician', rule: 'CONTINUE' })
  })

  test('stopping keeps the line with its reason, and both changes show since a date', async () => {
    const medicationId = await listed('melatonin')
    const stop = await act(
      ours.client,
      (o) =>
        stopMedicine(o, {
          clientId: ours.client.clientId,
          medicationId,
          reason: 'It did not help',
        }),
      { now: later },
    )
    expect(stop.ok).toBe(true)
    expect(await medicine('melatonin')).toMatchObject({
      status: 'stopped',
      endedReason: 'It did not help',
    })
    const changes = await read(
      ours.prescriber,
      (o) => medicinesChangedSince(o, ours.client.clientId, now),
      { now: later },
    )
    expect(changes).toEqual([{ medicationId, name: 'melatonin', change: 'stopped', at: later }])
  })
})

describe('a plan for the day of the session', () => {
  const plan = (viewer: StaffViewer, medicationId: string) =>
    act(
      { ...viewer, confirmedAt: new Date() },
      (o) =>
        planMedicine(o, {
          clientId: ours.client.clientId,
          medicationId,
          instruction: 'hold',
          holdHours: 24,
          wording: 'Take your last dose the evening before the day before.',
          validUntil: '2026-08-01',
        }),
      { now },
    )

  test('for a benzodiazepine is signed by a prescriber, nobody else', async () => {
    const xanax = await medicine('Xanax 0.5 mg')
    expect(await plan(ours.nurse, xanax?.id ?? '')).toMatchObject({
      refusal: { code: 'prescriber_signs' },
    })
    expect((await plan(ours.prescriber, xanax?.id ?? '')).ok).toBe(true)
    const inForce = await read(ours.client, (o) => plansInForce(o, ours.client.clientId), { now })
    expect(inForce).toMatchObject([
      {
        generics: ['alprazolam'],
        instruction: 'hold',
        holdHours: 24,
        signerCredential: 'prescriber',
      },
    ])
  })

  test('replaces the earlier one, ends on its day, and can be taken back', async () => {
    const xanax = await medicine('Xanax 0.5 mg')
    await plan(ours.prescriber, xanax?.id ?? '')
    const at = (when: Date) =>
      read(ours.prescriber, (o) => plansInForce(o, ours.client.clientId), { now: when })
    expect(await at(now)).toHaveLength(1)
    expect(await at(new Date('2026-08-02T12:00:00Z'))).toEqual([])
    const planId = (await at(now))[0]?.id ?? ''
    const back = await act(
      ours.nurse,
      (o) => withdrawPlan(o, { clientId: ours.client.clientId, planId }),
      { now },
    )
    expect(back.ok).toBe(true)
    expect(await at(now)).toEqual([])
  })

  test('waits until an unknown medicine is resolved', async () => {
    const medicationId = await listed('green leaf drops')
    expect(await plan(ours.prescriber, medicationId)).toMatchObject({
      refusal: { code: 'resolve_first' },
    })
  })
})
