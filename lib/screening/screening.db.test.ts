import { beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '@/lib/db/testing/database'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, Viewer } from '@/lib/kernel/viewer'
import { listMedicine } from '@/lib/medications/commands'
import { changedAnswers } from './changed-answers'
import { reopenScreening, saveAnswer, startScreening, submitScreening } from './client-commands'
import { answerSchema } from './forms'
import type { AnswerField, AnswerValue } from './model'
import { latestScreening } from './open-screening'
import { questionnaireOf, screeningStatus } from './queries'
import { answerAll } from './testing/cleared-client'
import { waitingForDetermination } from './waiting'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let theirs: Cast

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Screen', now)
  theirs = await castOf('Beyond', now)
})

const answer = (client: ClientViewer, field: AnswerField, value: AnswerValue) =>
  act(client, (o) => saveAnswer(o, { field, value }), { now })
const submit = (client: ClientViewer) =>
  act(client, (o) => submitScreening(o, { signedName: 'Client Example' }), { now })
const seen = (viewer: Viewer, clientId: string) =>
  read(viewer, (o) => questionnaireOf(o, clientId, 'America/New_York'), { now })
const alerts = (clientId: string) =>
  read(
    ours.system,
    ({ tx }) =>
      tx.alert.findMany({
        where: { clientId },
        select: { kind: true, level: true },
        orderBy: { raisedAt: 'asc' },
      }),
    { now },
  )

describe('a client answers one question at a time', () => {
  test('a blank form is refused as incomplete, and so is a half one', async () => {
    expect(await submit(ours.client)).toMatchObject({ refusal: { code: 'not_complete' } })
    await answer(ours.client, 'date_of_birth', '1988-03-14')
    const refusal = await submit(ours.client)
    expect(refusal).toMatchObject({ ok: false, refusal: { code: 'not_complete' } })
  })

  test.each([
    ['2030-01-01', 'date_to_come'],
    ['1890-01-01', 'birth_too_long_ago'],
  ])('a birth on %s is asked about at once, and not kept', async (born, code) => {
    expect(await answer(ours.client, 'date_of_birth', born)).toMatchObject({ refusal: { code } })
    const kept = await seen(ours.client, ours.client.clientId)
    expect(kept.answers.date_of_birth).toBe('1988-03-14')
  })

  test('each answer is kept as it is given, and another device goes on where this one stopped', async () => {
    const saved = await answer(ours.client, 'own_decisions', 'yes')
    expect(saved).toMatchObject({ ok: true, value: { next: 'accepts_offlabel', help: false } })
    const elsewhere = { ...ours.client, signInId: crypto.randomUUID() }
    const begun = await act(elsewhere, startScreening, { now })
    expect(begun).toMatchObject({ ok: true, value: { next: 'accepts_offlabel' } })
    expect((await seen(elsewhere, ours.client.clientId)).answers.own_decisions).toBe('yes')
  })

  test('an answer that changes is a new revision; the first is kept as it was written', async () => {
    await answer(ours.client, 'own_decisions', 'unsure')
    const screening = await read(ours.client, (o) => latestScreening(o, ours.client.clientId), {
      now,
    })
    const revisions = await read(
      ours.client,
      ({ tx }) =>
        tx.screeningAnswer.findMany({
          where: { screeningId: screening?.id ?? '', field: 'own_decisions' },
          orderBy: { revision: 'asc' },
          select: { revision: true, value: true },
        }),
      { now },
    )
    expect(revisions).toEqual([
      { revision: 1, value: 'yes' },
      { revision: 2, value: 'unsure' },
    ])
    await expect(
      read(
        ours.client,
        ({ tx }) =>
          tx.screeningAnswer.updateMany({
            where: { field: 'own_decisions' },
            data: { value: 'no' },
          }),
        { now },
      ),
    ).rejects.toThrow(/permission denied|as it was written/)
    expect((await seen(ours.client, ours.client.clientId)).answers.own_decisions).toBe('unsure')
  })

  test('a clinician sees what an answer replaced', async () => {
    const screening = await read(ours.client, (o) => latestScreening(o, ours.client.clientId), {
      now,
    })
    const changed = await read(
      ours.prescriber,
      (o) => changedAnswers(o, ours.client.clientId, screening?.id ?? ''),
      { now },
    )
    expect(changed).toEqual([{ field: 'own_decisions', earlier: ['yes'] }])
  })

  test('two devices that answer at once leave two revisions and lose none', async () => {
    const both = await Promise.all([
      answer(ours.client, 'bipolar_dx', 'yes'),
      answer(ours.client, 'bipolar_dx', 'no'),
    ])
    expect(both.every((each) => each.ok)).toBe(true)
    const count = await read(
      ours.client,
      ({ tx }) => tx.screeningAnswer.count({ where: { field: 'bipolar_dx' } }),
      { now },
    )
    expect(count).toBe(2)
  })

  test('words are sealed: the table holds no street', async () => {
    await answer(ours.client, 'address', '9 Alder Court, Hudson')
    const rows = await read(
      ours.client,
      ({ tx }) =>
        tx.screeningAnswer.findMany({
          where: { field: 'address' },
          select: { value: true, words: true },
        }),
      { now },
    )
    expect(rows[0]?.value).toBeNull()
    expect(Buffer.from(rows[0]?.words ?? []).includes('Alder')).toBe(false)
    expect((await seen(ours.client, ours.client.clientId)).answers.address).toBe(
      '9 Alder Court, Hudson',
    )
  })

  test('an answer opens its follow-up at once, and a changed one closes it', async () => {
    const after = await answer(ours.client, 'mi_stroke', 'yes')
    expect(after).toMatchObject({ value: { next: 'mi_stroke_kind' } })
    await answer(ours.client, 'mi_stroke', 'no')
    const { shown } = await seen(ours.client, ours.client.clientId)
    expect(shown.map((each) => each.field)).not.toContain('mi_stroke_kind')
  })

  test('another client, another clinic and the front desk read nothing of it', async () => {
    const id = ours.client.clientId
    const mine = (viewer: Viewer) => read(viewer, (o) => latestScreening(o, id), { now })
    expect(await mine(ours.client)).not.toBeNull()
    expect(await mine(ours.otherClient)).toBeNull()
    expect(await mine(theirs.prescriber)).toBeNull()
    expect(await read(ours.frontDesk, waitingForDetermination, { now })).toEqual([])
  })
})

describe('an answer that is a risk', () => {
  test.each([
    [1, 'ALERT-I9-1', 'A2'],
    [3, 'ALERT-I9-2', 'A1'],
  ])('item 9 = %d shows help and raises %s in the same transaction', async (item9, kind, level) => {
    const saved = await answer(ours.otherClient, 'phq9_item9', item9)
    expect(saved).toMatchObject({ value: { help: true } })
    expect(await alerts(ours.otherClient.clientId)).toContainEqual({ kind, level })
  })

  test('the same answer again raises no second alert while the first is open', async () => {
    await answer(ours.otherClient, 'phq9_item9', 3)
    const raised = await alerts(ours.otherClient.clientId)
    expect(raised.filter((each) => each.kind === 'ALERT-I9-2')).toHaveLength(1)
  })

  test('a voice that gives orders is a crisis with help and a page', async () => {
    await answer(ours.otherClient, 'psychosis_now', 'yes')
    const saved = await answer(ours.otherClient, 'voices_commanding', 'yes')
    expect(saved).toMatchObject({ value: { help: true } })
    expect(await alerts(ours.otherClient.clientId)).toContainEqual({
      kind: 'SCR-PSYCHOSIS',
      level: 'A1',
    })
  })

  test('where the answer is not kept, neither is the alert', async () => {
    const before = (await alerts(theirs.client.clientId)).length
    await expect(
      act(
        ours.client,
        async (o) => {
          await saveAnswer(o, { field: 'phq9_item9', value: 2 })
          throw new Error('The connection broke')
        },
        { now },
      ),
    ).rejects.toThrow('The connection broke')
    expect(await alerts(ours.client.clientId)).toEqual([])
    expect((await alerts(theirs.client.clientId)).length).toBe(before)
  })
})

describe('sending', () => {
  test('takes a complete form once, with a name, and closes it to changes', async () => {
    await answerAll(ours.client, now)
    expect((await submit(ours.client)).ok).toBe(true)
    expect(await submit(ours.client)).toMatchObject({ refusal: { code: 'sent_already' } })
    expect(await answer(ours.client, 'nursing', 'yes')).toMatchObject({
      refusal: { code: 'sent_already' },
    })
    const status = (viewer: Viewer) =>
      read(viewer, (o) => screeningStatus(o, ours.client.clientId), { now })
    expect(await status(ours.client)).toMatchObject({ kind: 'waiting', submittedAt: now })
    expect(await act(ours.client, reopenScreening, { now })).toMatchObject({
      refusal: { code: 'being_read' },
    })
  })

  test('puts it in the queue of clinicians, the dangerous first and then who has waited longest', async () => {
    await answerAll(ours.otherClient, now, {
      psychosis_now: 'no',
      voices_commanding: null,
      phq9_item9: 2,
    })
    const later = new Date('2026-05-12T16:00:00Z')
    await act(ours.otherClient, (o) => submitScreening(o, { signedName: 'Other Example' }), {
      now: later,
    })
    const queue = await read(ours.nurse, waitingForDetermination, { now: later })
    expect(queue.map((each) => [each.name, each.sameDay])).toEqual([
      ['Other Example', true],
      ['Client Example', false],
    ])
  })

  test('a yes to medicines without one listed is not complete', async () => {
    await answerAll(theirs.client, now, { takes_medicines: 'yes' })
    expect(await submit(theirs.client)).toMatchObject({
      refusal: { code: 'not_complete', facts: { count: 1 } },
    })
    await act(
      theirs.client,
      (o) =>
        listMedicine(o, {
          clientId: theirs.client.clientId,
          name: 'sertraline',
          frequency: 'daily',
        }),
      { now },
    )
    expect((await submit(theirs.client)).ok).toBe(true)
  })
})

describe('the door of an answer', () => {
  test.each([
    ['a choice that is not one of them', { field: 'breathing', value: 'heavy' }],
    ['nothing at all', { field: 'nursing' }],
    ['no tick where none is an answer too', { field: 'heart_problems' }],
    ['"none" together with one', { field: 'heart_problems', ticks: ['none', 'angina'] }],
    ['a day that does not exist', { field: 'mi_stroke_date', value: '2026-02-30' }],
    ['a field of the staff', { field: 'cssrs', value: 'none' }],
    ['a field of nobody', { field: 'constructor', value: 'yes' }],
    ['a score beyond the scale', { field: 'phq9_item9', value: '4' }],
  ])('refuses %s', (_story, typed) => {
    expect(answerSchema.safeParse(typed).success).toBe(false)
  })

  test.each([
    [{ field: 'heart_problems', ticks: 'none' }, []],
    [{ field: 'urinary_symptoms', ticks: ['pain', 'blood'] }, ['pain', 'blood']],
    [{ field: 'allergies', value: 'none' }, []],
    [{ field: 'state', value: 'ny' }, 'NY'],
    [{ field: 'phq9_item9', value: '0' }, 0],
    [{ field: 'bp_readings', value: 'none' }, []],
  ])('reads %o', (typed, value) => {
    expect(answerSchema.parse(typed)).toEqual({ field: typed.field, value })
  })
})
