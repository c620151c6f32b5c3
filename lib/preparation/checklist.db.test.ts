import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer } from '@/lib/kernel/viewer'
import { addHours, addMinutes } from '@/lib/time/instant'
import { answerChecklist } from './answer-checklist'
import { checklistOf } from './checklist-queries'
import { answers, bookedSession, TUESDAY, TWO_PM, write } from './preparation.fixture'

const MORNING = new Date('2026-05-14T13:00:00Z')

let cast: Cast
let count = 0

beforeAll(async () => {
  await testDatabase()
})

beforeEach(async () => {
  count += 1
  cast = await castOf(`Checklist${count}`, TUESDAY)
})

const answer = (
  id: string,
  changes: Readonly<Record<string, unknown>> = {},
  viewer: ClientViewer | StaffViewer = cast.client,
  now = MORNING,
) => act(viewer, (o) => answerChecklist(o, answers(id, changes)), { now })

const revisions = () =>
  read(cast.system, ({ tx }) => tx.preSessionChecklist.findMany({ orderBy: { revision: 'asc' } }))

const alerts = () =>
  read(cast.system, ({ tx }) =>
    tx.alert.findMany({
      where: { kind: { startsWith: 'PRE-' } },
      select: { kind: true, level: true, audience: true, sourceKind: true },
      orderBy: { level: 'asc' },
    }),
  )

describe('the checklist of the day', () => {
  test('keeps every revision, and the same answers twice are one', async () => {
    const id = await bookedSession(cast)
    await answer(id, { safety: undefined })
    await answer(id)
    await answer(id)
    expect((await revisions()).map(({ revision, complete }) => [revision, complete])).toEqual([
      [1, false],
      [2, true],
    ])
  })

  test('shows what was answered differently, with who said it; first answers are no change', async () => {
    const id = await bookedSession(cast)
    await answer(id, { safety: undefined })
    await answer(id)
    const later = { lastSolids: { precision: 'exact', date: '2026-05-14', time: '11:00' } }
    await answer(id, later, cast.client, addMinutes(MORNING, 10))
    const seenBy = (viewer: ClientViewer | StaffViewer) =>
      read(viewer, (o) => checklistOf(o, id), { now: addMinutes(MORNING, 20) })
    for (const viewer of [cast.client, cast.prescriber])
      expect((await seenBy(viewer))?.changes).toMatchObject([
        {
          question: 'lastSolids',
          from: { local: '2026-05-14T09:00' },
          to: { local: '2026-05-14T11:00' },
          at: addMinutes(MORNING, 10),
          by: 'Client',
        },
      ])
    expect(await seenBy(cast.guide)).toBeNull()
  })

  test('opens a day before the medicine', async () => {
    const id = await bookedSession(cast)
    const early = addMinutes(TWO_PM, -24 * 60 - 1)
    expect(await answer(id, {}, cast.client, early)).toMatchObject({
      refusal: { code: 'checklist_not_open', facts: { opens: 'Wed, May 13, 2:00 PM EDT' } },
    })
    expect(await answer(id, {}, cast.client, addHours(TWO_PM, -24))).toMatchObject({ ok: true })
  })

  test('closes to the client when they have arrived; the team asks on until the end', async () => {
    const id = await bookedSession(cast)
    await answer(id)
    const arrive = (status: string) =>
      write(cast, ({ tx }) => tx.appointment.updateMany({ where: { id }, data: { status } }))
    await arrive('checked-in')
    const changed = { hangover: 'yes' }
    expect(await answer(id, changed)).toMatchObject({ refusal: { code: 'checklist_closed' } })
    expect(await answer(id, changed, cast.nurse)).toMatchObject({ ok: true })
    await arrive('fulfilled')
    expect(await answer(id, {}, cast.nurse)).toMatchObject({
      refusal: { code: 'checklist_closed' },
    })
    expect(await revisions()).toHaveLength(2)
  })

  test('another client and another clinic find nothing to answer', async () => {
    const id = await bookedSession(cast)
    const elsewhere = await castOf(`ChecklistElsewhere${count}`, TUESDAY)
    for (const viewer of [cast.otherClient, elsewhere.client, elsewhere.prescriber])
      expect(await answer(id, {}, viewer)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await revisions()).toEqual([])
  })

  test('what the client writes in their own words is sealed', async () => {
    const id = await bookedSession(cast)
    await answer(id, { medChanges: 'yes', changes: 'A new inhaler since Monday' })
    const [row] = await revisions()
    expect(JSON.stringify(row?.answers)).not.toContain('inhaler')
    expect(Buffer.from(row?.words ?? []).toString()).not.toContain('inhaler')
  })
})

describe('an answer that may mean danger', () => {
  test.each([
    ['a plan', { safety: 'plan_or_intent' }, 'PRE-SAFETY', 'A1', 'on_call_clinician'],
    ['would rather talk', { safety: 'rather_talk' }, 'PRE-SAFETY', 'A1', 'on_call_clinician'],
    ['thoughts, no plan', { safety: 'thoughts_no_plan' }, 'PRE-SAFETY', 'A2', 'clinician'],
    ['chest pain now', { illness: 'chest_pain_now' }, 'PRE-ILL', 'A1', 'on_call_clinician'],
    ['pregnant', { pregnancy: 'yes' }, 'PRE-PREG', 'A2', 'prescriber'],
  ])('%s raises its alert once, with the answer', async (_, changes, kind, level, audience) => {
    const id = await bookedSession(cast)
    expect(await answer(id, changes)).toMatchObject({ ok: true })
    await answer(id, { ...changes, hangover: 'yes' })
    expect(await alerts()).toEqual([{ kind, level, audience, sourceKind: 'pre_session_checklist' }])
  })

  test('the answer and its alert are written together or not at all', async () => {
    const id = await bookedSession(cast)
    const undone = act(
      cast.client,
      async (o) => {
        await answerChecklist(o, answers(id, { safety: 'plan_or_intent' }))
        throw new Error('The connection broke')
      },
      { now: MORNING },
    )
    await expect(undone).rejects.toThrow('broke')
    expect([await alerts(), await revisions()]).toEqual([[], []])
  })

  test('thoughts that become a plan raise the higher alert too', async () => {
    const id = await bookedSession(cast)
    await answer(id, { safety: 'thoughts_no_plan' })
    await answer(id, { safety: 'plan_or_intent' })
    expect((await alerts()).map(({ level }) => level)).toEqual(['A1', 'A2'])
  })
})
