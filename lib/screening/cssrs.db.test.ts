import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import type { CssrsKey } from '@/lib/measures/cssrs-flow'
import { draftPack, installPack, retirePack } from '@/lib/measures/pack-commands'
import { packInForce, packsOf } from '@/lib/measures/pack-queries'
import { examplePack } from '@/lib/measures/testing/example-pack'
import { answerCssrs, beginCssrs, endCssrs } from './cssrs-commands'
import { cssrsPageOf } from './cssrs-page'
import { judge } from './judged'
import { latestScreening } from './open-screening'
import { answerAll } from './testing/cleared-client'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let theirs: Cast
let packId = ''
let formId = ''

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Packs', now)
  theirs = await castOf('Afar', now)
})

const draft = (viewer: StaffViewer, pack: object = examplePack) =>
  act(viewer, (o) => draftPack(o, { content: JSON.stringify(pack) }), { now })
const install = (viewer: StaffViewer, id: string) =>
  act(
    viewer,
    (o) => installPack(o, { packId: id, licence: 'Invented for tests, ours', confirmed: 'yes' }),
    { now },
  )
const begin = (clientId = ours.client.clientId, viewer: StaffViewer = ours.nurse) =>
  act(viewer, (o) => beginCssrs(o, { clientId, period: 'past_month' }), { now })
const say = (key: CssrsKey, answer: 'yes' | 'no', clientId = ours.client.clientId, id = formId) =>
  act(ours.nurse, (o) => answerCssrs(o, { clientId, formId: id, key, answer }), { now })
const page = (clientId = ours.client.clientId) =>
  read(ours.nurse, (o) => cssrsPageOf(o, clientId), { now })
const alerts = (clientId: string) =>
  read(
    ours.system,
    ({ tx }) =>
      tx.alert.findMany({
        where: { clientId, kind: { startsWith: 'ALERT-CSSRS' } },
        select: { kind: true, level: true },
      }),
    { now },
  )

describe('the words of a questionnaire', () => {
  test('without them there is nothing to ask, and the page says so', async () => {
    expect(await begin()).toMatchObject({ refusal: { code: 'no_pack' } })
    expect(await page()).toMatchObject({ installed: false, under: null })
  })

  test('are taken in by an administrator or the medical director, and by nobody else', async () => {
    expect(await draft(ours.nurse)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await draft(ours.frontDesk)).toMatchObject({ refusal: { code: 'not_allowed' } })
    expect(await read(ours.nurse, packsOf, { now })).toBeNull()
    const taken = await draft(ours.administrator)
    expect(taken.ok).toBe(true)
    if (taken.ok) packId = taken.value.packId
    expect(await read(ours.nurse, (o) => packInForce(o, 'C-SSRS'), { now })).toBeNull()
  })

  test('are in use after somebody answered for their licence; another clinic has none of it', async () => {
    expect((await install(ours.prescriber, packId)).ok).toBe(true)
    expect(await read(ours.nurse, (o) => packInForce(o, 'C-SSRS'), { now })).toMatchObject({
      id: packId,
      licence: { byName: 'Prescriber' },
    })
    expect(await read(theirs.nurse, (o) => packInForce(o, 'C-SSRS'), { now })).toBeNull()
    expect(await install(theirs.administrator, packId)).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })

  test('never change, not even by hand in the application’s role', async () => {
    await expect(
      act(
        ours.system,
        async ({ tx }) => {
          await tx.instrumentPack.updateMany({ data: { content: {} } })
          return { ok: true, value: null }
        },
        { now },
      ),
    ).rejects.toThrow(/permission denied/)
  })

  test('give way to the next version, and what was begun keeps its own', async () => {
    const begun = await begin()
    if (begun.ok) formId = begun.value.formId
    const next = await draft(ours.administrator, { ...examplePack, version: 'example 2' })
    if (next.ok) await install(ours.administrator, next.value.packId)
    const packs = await read(ours.administrator, packsOf, { now })
    expect(packs?.filter(({ installedAt, retired }) => installedAt && !retired)).toHaveLength(1)
    expect((await page())?.under?.pack?.id).toBe(packId)
  })
})

describe('the screener', () => {
  test('asks only what stands before this person', async () => {
    expect(await say('q4', 'yes')).toMatchObject({ refusal: { code: 'not_asked_now' } })
    await say('q1', 'yes')
    await say('q2', 'yes')
    expect((await page())?.under).toMatchObject({ next: 'q3', given: { q1: 'yes', q2: 'yes' } })
  })

  test('a grave answer raises its alert at once, before the rest is asked, and the rules know it', async () => {
    await answerAll(ours.client, now)
    await say('q3', 'no')
    expect(await alerts(ours.client.clientId)).toEqual([])
    expect(await say('q4', 'yes')).toMatchObject({ ok: true, value: { triage: 'high' } })
    expect(await alerts(ours.client.clientId)).toEqual([{ kind: 'ALERT-CSSRS-H', level: 'A1' }])
    const { clientId } = ours.client
    const judged = await read(
      ours.nurse,
      async (o) => judge(o, clientId, (await latestScreening(o, clientId))?.id ?? ''),
      { now },
    )
    expect(judged.answers.cssrs).toBe('high')
    expect(judged.determination.decision).toBe('crisis')
  })

  test('ends with its result, and does not raise the same alert twice', async () => {
    await say('q5', 'no')
    await say('q6', 'no')
    const { clientId } = ours.client
    expect(await act(ours.nurse, (o) => endCssrs(o, { clientId, formId }), { now })).toMatchObject({
      ok: true,
      value: { triage: 'high' },
    })
    expect(await alerts(clientId)).toHaveLength(1)
    expect(await page()).toMatchObject({ under: null, past: [{ triage: 'high', byName: 'Nurse' }] })
    expect(await say('q5', 'yes')).toMatchObject({ refusal: { code: 'not_found' } })
  })

  test('broken off, it is followed up the same day', async () => {
    const { clientId } = ours.otherClient
    const begun = await begin(clientId)
    if (!begun.ok) throw new Error('not begun')
    await say('q1', 'no', clientId, begun.value.formId)
    await act(ours.nurse, (o) => endCssrs(o, { clientId, formId: begun.value.formId }), { now })
    expect(await alerts(clientId)).toEqual([{ kind: 'ALERT-CSSRS-M', level: 'A2' }])
  })

  test('is nobody else’s: guides, other clinics, other clients’ forms', async () => {
    expect(await begin(ours.client.clientId, ours.guide)).toMatchObject({
      refusal: { code: 'not_allowed' },
    })
    expect(await begin(ours.client.clientId, theirs.nurse)).toMatchObject({
      refusal: { code: 'not_found' },
    })
    expect(
      await read(theirs.nurse, (o) => cssrsPageOf(o, ours.client.clientId), { now }),
    ).toBeNull()
  })

  test('retired words ask nobody any more', async () => {
    const packs = await read(ours.administrator, packsOf, { now })
    for (const { id, retired } of packs ?? [])
      if (!retired) await act(ours.administrator, (o) => retirePack(o, { packId: id }), { now })
    expect(await begin()).toMatchObject({ refusal: { code: 'no_pack' } })
  })
})
