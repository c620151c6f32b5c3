import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import type { StepState } from './model'
import {
  addPiece,
  addStep,
  chooseInsight,
  moveStep,
  noteInsight,
  setIntention,
} from './plan-commands'
import { planOf } from './plan-queries'

const now = new Date('2026-05-16T14:00:00Z')
await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Plan', now)
})

const planFor = (viewer: Viewer) =>
  read(viewer, (occasion) => planOf(occasion, cast.client.clientId), { now })
const stepNamed = async (title: string) => {
  const step = (await planFor(cast.client))?.steps.find((each) => each.title === title)
  if (!step) throw new Error(`No step ${title}`)
  return step
}
const add = (title: string, size: 'small' | 'large') =>
  act(cast.client, (o) => addStep(o, { title, size, energy: 'low' }), { now })
const move = async (title: string, to: StepState, by: ClientViewer = cast.client) => {
  const { id } = await stepNamed(title)
  return act(by, (o) => moveStep(o, { stepId: id, to }), { now })
}

describe('a plan is as small as somebody likes', () => {
  test('an intention, something noticed, kept, parked or let go', async () => {
    await act(cast.client, (o) => setIntention(o, { intention: 'More mornings outside' }), { now })
    await act(cast.client, (o) => noteInsight(o, { words: 'I can ask for help' }), { now })
    const [insight] = (await planFor(cast.client))?.insights ?? []
    await act(
      cast.client,
      (o) => chooseInsight(o, { insightId: insight?.id ?? '', choice: 'park' }),
      { now },
    )
    expect(await planFor(cast.client)).toMatchObject({
      intention: 'More mornings outside',
      insights: [{ text: 'I can ask for help', state: 'park' }],
    })
  })

  test('a large step is not next before it has a small piece; "too big" adds one and makes that next', async () => {
    await add('Move house', 'large')
    expect(await move('Move house', 'next')).toMatchObject({
      refusal: { code: 'needs_small_child' },
    })
    const { id } = await stepNamed('Move house')
    await act(
      cast.client,
      (o) => addPiece(o, { stepId: id, title: 'Look at one street', energy: 'low' }),
      { now },
    )
    expect(await stepNamed('Look at one street')).toMatchObject({
      size: 'small',
      state: 'next',
      parentId: id,
    })
    expect(await move('Move house', 'next')).toMatchObject({ ok: true })
  })

  test('pausing, letting go and beginning again are all the same kind of move', async () => {
    await add('Water the plant', 'small')
    for (const to of ['next', 'paused', 'idea', 'dropped', 'idea', 'done'] as const) {
      await move('Water the plant', to)
      expect((await stepNamed('Water the plant')).state).toBe(to)
    }
  })
})

describe('whose plan it is', () => {
  test('those on the care team see it; other staff, other clients and a job do not', async () => {
    expect(await planFor(cast.guide)).not.toBeNull()
    for (const viewer of [cast.nurse, cast.frontDesk, cast.administrator, cast.system])
      expect(await planFor(viewer)).toBeNull()
    expect((await planFor(cast.otherClient))?.steps ?? []).toEqual([])
  })

  test("another client cannot move somebody else's step", async () => {
    expect(await move('Water the plant', 'next', cast.otherClient)).toMatchObject({
      refusal: { code: 'not_found' },
    })
  })
})
