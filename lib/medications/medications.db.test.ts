import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/testing/database'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { changesAmong } from './changes'
import {
  changeDose,
  confirmMedicine,
  listMedicine,
  resolveMedicine,
  stopMedicine,
} from './commands'
import { planMedicine, withdrawPlan } from './plan'
import { reconciliationOf } from './reconciliation'
import { reviewMedicines } from './review'
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

describe('a list over time', () => {
  const changed = (
    medicationId: string,
    dose: string,
    viewer: ClientViewer | StaffViewer = ours.nurse,
  ) =>
    act(
      viewer,
      (o) =>
        changeDose(o, {
          clientId: ours.client.clientId,
          medicationId,
          dose,
          frequency: 'daily',
          reason: 'Went up last week',
        }),
      { now: later },
    )
  const review = (seen: string) =>
    act(ours.nurse, (o) => reviewMedicines(o, { clientId: ours.client.clientId, seen }), {
      now: later,
    })
  const page = () =>
    read(ours.nurse, (o) => reconciliationOf(o, ours.client.clientId), { now: later })

  test('a dose that changed is a new line that follows the old one, and the plan of the old one is over', async () => {
    const id = await listed('fluoxetine')
    await act(
      ours.prescriber,
      (o) =>
        planMedicine(o, {
          clientId: ours.client.clientId,
          medicationId: id,
          instruction: 'continue',
          wording: 'Take it as usual.',
          validUntil: '2026-06-30',
        }),
      { now },
    )
    expect(await changed(id, '40 mg', ours.guide)).toMatchObject({ refusal: { code: 'not_found' } })
    expect((await changed(id, '40 mg')).ok).toBe(true)
    const all = await read(ours.nurse, (o) => medicinesOf(o, ours.client.clientId), { now: later })
    const [old, following] = ['stopped', 'active'].map((status) =>
      all.find((each) => each.typedName === 'fluoxetine' && each.status === status),
    )
    expect(old).toMatchObject({ dose: null, endedReason: 'Went up last week' })
    expect(following).toMatchObject({ dose: '40 mg', followsId: id, plan: null, rule: old?.rule })
    expect(changesAmong(all, now)).toContainEqual(
      expect.objectContaining({ name: 'fluoxetine', change: 'dose_changed', to: '40 mg daily' }),
    )
    expect(changesAmong(all, now).filter(({ name }) => name === 'fluoxetine')).toHaveLength(1)
    expect(await changed(following?.id ?? '', '40 mg')).toMatchObject({
      refusal: { code: 'nothing_changed' },
    })
  })

  test('a person’s own words about a medicine are stored under their key alone', async () => {
    const rows = await read(
      ours.system,
      async ({ tx }) => [
        ...(await tx.clientMedication.findMany()),
        ...(await tx.medicationPlan.findMany()),
      ],
      { now },
    )
    const raw = JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    expect(raw).not.toMatch(/Went up last week|Take it as usual|It did not help/)
  })

  test('reviewed is signed for the lines that were on the screen, and a change after it is seen', async () => {
    expect(await review('something else')).toMatchObject({
      refusal: { code: 'changed_meanwhile' },
    })
    const before = await page()
    expect((await review(before?.seen ?? '')).ok).toBe(true)
    expect(await page()).toMatchObject({
      reviewedAsItStands: true,
      reviews: [{ byName: 'Nurse' }],
    })
    await listed('melatonin')
    expect((await page())?.reviewedAsItStands).toBe(false)
  })

  test('a review is kept as it was written', async () => {
    await expect(
      act(
        ours.system,
        async ({ tx }) => {
          await tx.medicationReview.updateMany({ data: { unresolved: 0 } })
          return { ok: true, value: null }
        },
        { now },
      ),
    ).rejects.toThrow(/medication_review/)
  })
})
