import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer } from '@/lib/kernel/viewer'
import type { Instrument } from '@/lib/measures/model'
import { saveAnswer } from './client-commands'
import { answerItem, sendMeasure } from './measure-commands'
import { clientMeasures, ownMeasure, ownMeasures } from './measure-pages'
import { latestScreening } from './open-screening'
import { latestAnswers } from './stored-answers'

const now = new Date('2026-05-12T14:00:00Z')
const later = new Date('2026-05-20T14:00:00Z')
let ours: Cast
let theirs: Cast

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Moods', now)
  theirs = await castOf('Distant', now)
})

const item = (
  client: ClientViewer,
  number: string,
  value: number,
  instrument: Instrument = 'PHQ-9',
) => act(client, (o) => answerItem(o, { instrument, item: number, value }), { now })
const all = (values: readonly number[]) =>
  Object.fromEntries(values.map((value, index) => [String(index + 1), value]))
const send = (
  client: ClientViewer,
  values: readonly number[],
  at = now,
  instrument: Instrument = 'PHQ-9',
) => act(client, (o) => sendMeasure(o, { instrument, items: all(values) }), { now: at })
const alerts = async (clientId: string) =>
  (
    await read(
      ours.system,
      ({ tx }) =>
        tx.alert.findMany({
          where: { clientId },
          select: { kind: true, level: true },
          orderBy: [{ raisedAt: 'asc' }, { kind: 'asc' }],
        }),
      { now },
    )
  ).map(({ kind, level }) => `${kind} ${level}`)

describe('a client fills in a measure', () => {
  test('item 9 raises its alert the moment it is answered, with nothing else answered', async () => {
    expect(await item(ours.client, '9', 1)).toMatchObject({ ok: true, value: { help: true } })
    expect(await alerts(ours.client.clientId)).toEqual(['ALERT-I9-1 A2'])
    expect(await item(ours.client, '9', 3)).toMatchObject({ ok: true, value: { help: true } })
    expect(await alerts(ours.client.clientId)).toEqual(['ALERT-I9-1 A2', 'ALERT-I9-2 A1'])
    expect(await item(ours.client, '9', 0)).toMatchObject({ ok: true, value: { help: false } })
    expect(await alerts(ours.client.clientId)).toHaveLength(2)
  })

  test('each answer is kept, and another device goes on where this one stopped', async () => {
    await item(ours.client, '1', 2)
    expect(await read(ours.client, (o) => ownMeasure(o, 'PHQ-9'), { now })).toEqual({
      '1': 2,
      '9': 0,
    })
  })

  test('what is no answer of the form is refused', async () => {
    expect(await item(ours.client, '10', 1)).toMatchObject({ refusal: { code: 'not_an_answer' } })
    expect(await item(ours.client, '1', 4)).toMatchObject({ refusal: { code: 'not_an_answer' } })
    expect(await item(ours.client, 'difficulty', 1, 'GAD-7')).toMatchObject({
      refusal: { code: 'not_an_answer' },
    })
  })

  test('a form with a gap is not scored, and what was answered stays', async () => {
    expect(await send(ours.client, [1, 1, 1])).toMatchObject({
      refusal: { code: 'items_open', facts: { count: 5 } },
    })
    expect(
      Object.keys(await read(ours.client, (o) => ownMeasure(o, 'PHQ-9'), { now })),
    ).toHaveLength(4)
    const page = await read(ours.nurse, (o) => clientMeasures(o, ours.client.clientId), { now })
    expect(page?.trajectories.every(({ scores }) => scores.length === 0)).toBe(true)
  })

  test('a whole one is scored, and a later one is held against it', async () => {
    expect((await send(ours.client, [1, 1, 1, 1, 1, 1, 1, 1, 0])).ok).toBe(true)
    expect((await send(ours.client, [3, 3, 3, 3, 3, 3, 2, 2, 0], later)).ok).toBe(true)
    const page = await read(ours.nurse, (o) => clientMeasures(o, ours.client.clientId), {
      now: later,
    })
    expect(page?.trajectories.find(({ instrument }) => instrument === 'PHQ-9')).toMatchObject({
      scores: [
        { total: 8, band: 'mild' },
        { total: 22, band: 'severe' },
      ],
      baseline: { total: 8, late: false },
      change: { deteriorated: true, reliable: true },
    })
    expect(await alerts(ours.client.clientId)).toEqual(
      expect.arrayContaining(['ALERT-PHQ-SEVERE A3', 'ALERT-PHQ-WORSE A3']),
    )
  })

  test('in the screening item 9 is asked once: the answer goes both ways', async () => {
    const { clientId } = ours.otherClient
    await act(ours.otherClient, (o) => saveAnswer(o, { field: 'phq9_item9', value: 0 }), { now })
    await item(ours.otherClient, '1', 0)
    expect(await read(ours.otherClient, (o) => ownMeasure(o, 'PHQ-9'), { now })).toEqual({
      '1': 0,
      '9': 0,
    })
    await item(ours.otherClient, '9', 2)
    const stored = await read(
      ours.otherClient,
      async (o) => latestAnswers(o, clientId, (await latestScreening(o, clientId))?.id ?? ''),
      { now },
    )
    expect(stored.get('phq9_item9')?.value).toBe(2)
    expect(await alerts(clientId)).toEqual(['ALERT-I9-2 A1'])
  })

  test('the help of item 9 is for the questionnaire about mood alone; two questions that stand out lead to all nine', async () => {
    expect(await item(ours.otherClient, '9', 4, 'PCL-5')).toMatchObject({ value: { help: false } })
    expect(await send(ours.otherClient, [2, 1], now, 'PHQ-2')).toMatchObject({
      value: { next: 'PHQ-9', help: false },
    })
    expect(await send(ours.otherClient, [1, 1], now, 'PHQ-2')).toMatchObject({
      value: { next: null },
    })
  })

  test('with the screening mood and worry are asked for; nobody else sees or fills them', async () => {
    const mine = await read(ours.otherClient, ownMeasures, { now })
    expect(
      mine.filter(({ asking }) => asking).map(({ trajectory }) => trajectory.instrument),
    ).toEqual(['PHQ-9', 'GAD-7'])
    for (const viewer of [ours.guide, ours.frontDesk, theirs.nurse])
      expect(await read(viewer, (o) => clientMeasures(o, ours.client.clientId), { now })).toBeNull()
  })
})
