import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { listMedicine } from '@/lib/medications/commands'
import { addHours } from '@/lib/time/instant'
import { caseFileOf } from './case-file'
import { submitScreening } from './client-commands'
import { signDetermination } from './determining'
import { receiveEvidence, requestEvidence } from './evidence-commands'
import { invalidate } from './invalidating'
import { liftFinding } from './lifting'
import { screeningQueue } from './queue'
import { askedOf } from './queue-model'
import { keepOne } from './update-commands'
import { addScores, answerAll, clearedClient, confirmedNow } from './testing/cleared-client'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let theirs: Cast

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Queue', now)
  theirs = await castOf('Apart', now)
})

const queue = (address = {}, at = now, words = '') =>
  read(ours.prescriber, (o) => screeningQueue(o, askedOf(address, { words, sealed: 'sealed' })), {
    now: at,
  })
const waitsFor = async (clientId: string, at = now) =>
  (await queue({}, at)).lines
    .find((line) => line.clientId === clientId)
    ?.waitsFor.map(({ kind }) => kind)

describe('the queue of screenings', () => {
  test('a sent screening waits for a first look, the stop before the calm one, for clinicians only', async () => {
    await answerAll(ours.client, now)
    await act(ours.client, (o) => submitScreening(o, { signedName: ours.client.name }), { now })
    await addScores(confirmedNow(ours.prescriber), ours.client.clientId, now)
    const later = addHours(now, 1)
    await answerAll(ours.otherClient, later, { hyperthyroid_history: 'yes' })
    await act(ours.otherClient, (o) => submitScreening(o, { signedName: ours.otherClient.name }), {
      now: later,
    })
    const { lines, counts } = await queue({}, later)
    expect(lines.map(({ clientId }) => clientId)).toEqual([
      ours.otherClient.clientId,
      ours.client.clientId,
    ])
    expect(counts).toMatchObject({ all: 2, first_look: 2, changed: 0 })
    const waiting = await queue({ sort: 'waiting' }, later)
    expect(waiting.lines[0]?.clientId).toBe(ours.client.clientId)
    for (const viewer of [ours.guide, ours.frontDesk, theirs.prescriber])
      expect(
        (await read(viewer, (o) => screeningQueue(o, askedOf({})), { now: later })).lines,
      ).toEqual([])
  })

  test('is searched by name, with signs that mean something to a search', async () => {
    expect((await queue({}, now, ours.client.name.slice(0, 5).toLowerCase())).lines).not.toEqual([])
    expect((await queue({}, now, '%')).lines).toEqual([])
  })

  test('a half-signed lift waits for its second signature', async () => {
    const { clientId } = ours.otherClient
    const nurse = confirmedNow(ours.nurse)
    const evidence = { clientId, ruleId: 'SCR-THYROID', wanted: 'tsh_in_range' }
    await act(
      nurse,
      (o) => requestEvidence(o, { ...evidence, askOf: 'laboratory', dueOn: '2026-05-14' }),
      { now },
    )
    expect(await waitsFor(clientId, addHours(now, 24 * 4))).toContain('evidence_overdue')
    const [request] = (await read(nurse, (o) => caseFileOf(o, clientId), { now }))?.requests ?? []
    await act(
      nurse,
      (o) => receiveEvidence(o, { clientId, requestId: request?.id ?? '', note: 'TSH 2.1' }),
      { now },
    )
    const lifted = await act(
      nurse,
      (o) =>
        liftFinding(o, {
          clientId,
          finding: 'SCR-THYROID:stop',
          reason: 'TSH in range',
          evidence: 'Laboratory',
          validUntil: '2026-06-01',
        }),
      { now },
    )
    expect(lifted).toMatchObject({ ok: true, value: { waitsForSecond: true } })
    expect(await waitsFor(clientId)).toContain('second_signature')
  })

  test('a decided one leaves, and comes back when the client changes a medicine', async () => {
    const { clientId } = ours.client
    const viewer = confirmedNow(ours.prescriber)
    const seen = (await read(viewer, (o) => caseFileOf(o, clientId), { now }))?.fingerprint ?? ''
    await act(
      viewer,
      (o) =>
        signDetermination(o, { outcome: 'deferred', clientId, seen, letter: 'Not now, and why.' }),
      { now },
    )
    expect(await waitsFor(clientId)).toBeUndefined()
    const after = addHours(now, 5)
    await act(
      ours.client,
      (o) => listMedicine(o, { clientId, name: 'lorazepam', frequency: 'daily' }),
      { now: after },
    )
    expect(await waitsFor(clientId, after)).toEqual(['changed'])
  })

  test('something that happened brings a client back, also while they are answering again', async () => {
    const later = addHours(now, 6)
    const theirClient = theirs.client
    const waitsThere = async (at: Date) =>
      (await read(theirs.prescriber, (o) => screeningQueue(o, askedOf({})), { now: at })).lines.map(
        ({ waitsFor: reasons }) => reasons.map(({ kind }) => kind),
      )
    await clearedClient(theirClient, confirmedNow(theirs.prescriber), now)
    expect(await waitsThere(later)).toEqual([])
    const happened = { clientId: theirClient.clientId, event: 'seizure' } as const
    await act(
      theirs.prescriber,
      async (o) => done(await invalidate(o, { ...happened, source: { kind: 'staff' } })),
      { now: later },
    )
    expect(await waitsThere(later)).toEqual([['changed']])
    const kept = await act(
      theirClient,
      (o) => keepOne(o, { field: 'own_decisions', said: 'still_true' }),
      { now: addHours(later, 1) },
    )
    expect(kept).toMatchObject({ ok: true, value: { kept: true } })
    expect(await waitsThere(addHours(later, 2))).toEqual([['changed']])
  })
})
