import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { saveAnswer } from '@/lib/screening/client-commands'
import { judge } from '@/lib/screening/judged'
import { changeAllergies } from '@/lib/screening/allergy-change'
import { currentClearance } from '@/lib/screening/clearance-queries'
import { openEvents } from '@/lib/screening/invalidating'
import { latestScreening } from '@/lib/screening/open-screening'
import { clearedClient } from '@/lib/screening/testing/cleared-client'
import { addAllergy, judgeAllergy, stateNoneKnown, takeOffOwnAllergy } from './allergy-commands'
import { allergiesOf, allergyNames, endedAllergiesOf } from './allergy-queries'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let theirs: Cast

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Allergic', now)
  theirs = await castOf('Elsewhere', now)
})

const known = (viewer: Viewer, clientId = ours.client.clientId) =>
  read(viewer, (o) => allergiesOf(o, clientId), { now })
const add = (substance: string, viewer: Viewer = ours.client, clientId = ours.client.clientId) =>
  act(viewer, (o) => addAllergy(o, { clientId, substance, severity: 'severe' }), { now })
const idOf = async (substance: string) => {
  const allergies = await known(ours.nurse)
  const found =
    allergies.kind === 'listed' && allergies.allergies.find((each) => each.substance === substance)
  if (!found) throw new Error(`${substance} is not on the list`)
  return found.id
}
const answer = (client: ClientViewer, names: readonly string[]) =>
  act(client, (o) => saveAnswer(o, { field: 'allergies', value: names }), { now })
const readByRules = (clientId: string) =>
  read(
    ours.nurse,
    async (o) => judge(o, clientId, (await latestScreening(o, clientId))?.id ?? ''),
    { now },
  )

describe('allergies', () => {
  test('not asked is not none; none known is said by somebody on a day', async () => {
    expect(await known(ours.nurse)).toEqual({ kind: 'not_asked' })
    await answer(ours.client, [])
    expect(await known(ours.nurse)).toMatchObject({ kind: 'none_known', byName: 'Client' })
    expect((await readByRules(ours.client.clientId)).answers.allergies).toEqual([])
  })

  test('one that is added takes “none known” back, is sealed, and is read by the rules', async () => {
    expect((await add('esketamine spray')).ok).toBe(true)
    expect(await known(ours.nurse)).toMatchObject({
      kind: 'listed',
      allergies: [{ substance: 'esketamine spray', severity: 'severe', source: 'client' }],
    })
    const rows = await read(ours.system, ({ tx }) => tx.allergy.findMany(), { now })
    expect(
      JSON.stringify(rows.map((row) => Buffer.from(row.substance ?? []).toString())),
    ).not.toContain('esketamine')
    const judged = await readByRules(ours.client.clientId)
    expect(judged.answers.allergies).toEqual(['esketamine spray'])
    expect(judged.determination.findings.map(({ rule }) => rule)).toContain('SCR-ALLERGY')
  })

  test('the same twice, and none known beside a list, are refused', async () => {
    expect(await add(' Esketamine Spray ')).toMatchObject({
      refusal: { code: 'allergy_listed_already' },
    })
    expect(
      await act(ours.nurse, (o) => stateNoneKnown(o, { clientId: ours.client.clientId }), { now }),
    ).toMatchObject({ refusal: { code: 'allergies_are_listed' } })
  })

  test('a clinician confirms one; the client can no longer take it off', async () => {
    const allergyId = await idOf('esketamine spray')
    const { clientId } = ours.client
    const confirmed = await act(
      ours.nurse,
      (o) =>
        judgeAllergy(o, { clientId, allergyId, verification: 'confirmed', reason: 'Letter seen' }),
      { now },
    )
    expect(confirmed.ok).toBe(true)
    expect(
      await act(ours.client, (o) => takeOffOwnAllergy(o, { clientId, allergyId, reason: 'No' }), {
        now,
      }),
    ).toMatchObject({ refusal: { code: 'clinic_takes_it_off' } })
  })

  test('a wrong entry is marked with its reason and kept; the rules no longer read it', async () => {
    await add('latex')
    const allergyId = await idOf('latex')
    const { clientId } = ours.client
    await act(
      ours.nurse,
      (o) =>
        judgeAllergy(o, {
          clientId,
          allergyId,
          verification: 'entered-in-error',
          reason: 'Another client',
        }),
      { now },
    )
    expect(allergyNames(await known(ours.nurse))).toEqual(['esketamine spray'])
    const ended = await read(ours.nurse, (o) => endedAllergiesOf(o, clientId), { now })
    expect(ended).toMatchObject([
      { substance: 'latex', verification: 'entered-in-error', ended: { reason: 'Another client' } },
    ])
  })

  test('are nobody else’s: another client, another clinic, a guide and the front desk', async () => {
    for (const viewer of [ours.guide, ours.frontDesk, ours.administrator, theirs.nurse])
      expect(await known(viewer)).toEqual({ kind: 'not_asked' })
    expect(await add('peanuts', ours.otherClient)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await add('peanuts', theirs.nurse)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await add('peanuts', ours.guide)).toMatchObject({ refusal: { code: 'not_allowed' } })
  })

  test('a new one, and a worse reaction to a known one, take a clearance back and ask a clinician, without naming it', async () => {
    const { clientId } = ours.otherClient
    const clearance = () => read(ours.nurse, (o) => currentClearance(o, clientId), { now })
    const tell = (substance: string, severity: 'mild' | 'severe') =>
      act(
        ours.otherClient,
        (o) =>
          changeAllergies(o, clientId, 'medicines', () =>
            addAllergy(o, { clientId, substance, severity }),
          ),
        { now },
      )
    expect(await tell('penicillin', 'mild')).toMatchObject({ ok: true })
    await clearedClient(ours.otherClient, ours.prescriber, now, {
      answers: { allergies: ['penicillin'] },
    })
    expect(await clearance()).toMatchObject({ kind: 'cleared' })
    expect(await tell('penicillin', 'mild')).toMatchObject({
      refusal: { code: 'allergy_listed_already' },
    })
    expect(await clearance()).toMatchObject({ kind: 'cleared' })
    expect(await tell('Penicillin', 'severe')).toMatchObject({ ok: true })
    expect(await clearance()).toMatchObject({ kind: 'withdrawn', cause: 'adverse_event' })
    const events = await read(ours.nurse, (o) => openEvents(o, clientId), { now })
    expect(events).toMatchObject([{ event: 'allergic_reaction', sourceKind: 'medicines' }])
    expect(events[0]?.rules).toContain('SCR-ALLERGY')
    const alerts = await read(
      ours.system,
      ({ tx }) => tx.alert.findMany({ where: { clientId, kind: 'SCR-REOPENED' } }),
      { now },
    )
    expect(alerts).toMatchObject([{ level: 'A2', audience: 'clinician' }])
    expect(JSON.stringify(alerts)).not.toMatch(/penicillin/i)
  })
})
