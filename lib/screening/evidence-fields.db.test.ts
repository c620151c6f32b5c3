import { beforeAll, describe, expect, test } from 'vitest'
import { castOf, type Cast } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer } from '@/lib/kernel/viewer'
import { caseFileOf } from './case-file'
import { submitScreening } from './client-commands'
import { cancelRequest, requestEvidence } from './evidence-commands'
import { answerRequestSchema } from './evidence-forms'
import { evidenceRequests } from './evidence-queries'
import { answerRequest } from './evidence-steps'
import { answerAll, confirmedNow } from './testing/cleared-client'

const now = new Date('2026-05-12T14:00:00Z')
let ours: Cast
let nurse: StaffViewer
let clientId: string

beforeAll(async () => {
  await testDatabase()
  ours = await castOf('Fields', now)
  nurse = confirmedNow(ours.nurse)
  clientId = ours.client.clientId
  await answerAll(ours.client, now)
  await act(ours.client, (o) => submitScreening(o, { signedName: ours.client.name }), { now })
})

const asked = async (what: { readonly ruleId: string; readonly wanted: string }) => {
  const outcome = await act(
    nurse,
    (o) => requestEvidence(o, { clientId, ...what, askOf: 'client', dueOn: '2026-05-20' }),
    { now },
  )
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value.requestId
}
const line = async (id: string) =>
  (await read(nurse, (o) => evidenceRequests(o, clientId), { now })).find((one) => one.id === id)

describe('an answer in the fields that the rule counts by', () => {
  const form = (requestId: string, typed: object) =>
    answerRequestSchema.safeParse({ requestId, ...typed })
  const send = async (requestId: string, typed: object) => {
    const input = form(requestId, typed)
    if (!input.success) throw new Error(input.error.message)
    return act(ours.client, (o) => answerRequest(o, input.data), { now })
  }
  const zone = 'America/New_York'
  const typed = (systolic: string, diastolic: string, time: string, date = '2026-05-12') => ({
    systolic,
    diastolic,
    date,
    time,
    zone,
  })
  const bp = { ruleId: 'SCR-BP', wanted: 'two_readings_in_range_on_different_days' }

  test('two readings join the record at once, are read back, and what was left empty is nothing', async () => {
    const id = await asked(bp)
    const readings = {
      first: typed('128', '78', '08:00', '2026-05-11'),
      second: typed('126', '76', '08:30'),
    }
    expect(await send(id, readings)).toMatchObject({ ok: true })
    const judged = await read(nurse, (o) => caseFileOf(o, clientId), { now })
    expect(judged?.answers.bp_readings).toMatchObject([
      { systolic: 128, diastolic: 78 },
      { systolic: 126, diastolic: 76 },
    ])
    expect((await line(id))?.steps).toMatchObject([
      {
        step: 'answered',
        words: null,
        facts: { readings: [{ systolic: 128 }, { systolic: 126 }] },
      },
    ])
    const one = form(id, { first: typed('128', '78', '08:00'), second: typed('', '', '') })
    expect(one.data?.readings).toHaveLength(1)
  })

  test('a number with its unit and the day of the paper, which the clinician finds filled in', async () => {
    const id = await asked({ ruleId: 'SCR-THYROID', wanted: 'tsh_in_range' })
    expect(await send(id, { value: '1,8', onDay: '2026-05-02' })).toMatchObject({ ok: true })
    expect((await line(id))?.steps[0]?.facts).toEqual({
      onDay: '2026-05-02',
      value: 1.8,
      unit: 'mIU/L',
    })
    const stored = await read(ours.system, ({ tx }) =>
      tx.evidenceStep.findFirst({ where: { requestId: id }, select: { facts: true } }),
    )
    expect(Buffer.from(stored?.facts ?? []).toString()).not.toContain('mIU')
  })

  test.each([
    ['nothing at all', {}, ['words']],
    ['half a reading', { first: typed('128', '', '08:00') }, ['first', 'diastolic']],
    [
      'a lower number above the upper one',
      { first: typed('80', '120', '08:00') },
      ['first', 'systolic'],
    ],
    ['letters for a number', { value: 'about two' }, ['value']],
  ])('%s is said beside its field', (_story, given, path) => {
    const { error } = form('5a0f6a9e-8f43-4a36-9f6f-0a6f3a3e0001', given)
    expect(error?.issues.map((issue) => issue.path)).toContainEqual(path)
  })

  test('a day or a reading that is still to come is refused', async () => {
    const id = await asked(bp)
    expect(await send(id, { onDay: '2026-05-13' })).toMatchObject({
      refusal: { code: 'day_in_future' },
    })
    expect(await send(id, { first: typed('128', '78', '23:00') })).toMatchObject({
      refusal: { code: 'reading_in_future' },
    })
    expect((await line(id))?.steps).toEqual([])
    const { ok } = await act(
      nurse,
      (o) => cancelRequest(o, { clientId, requestId: id, reason: 'Asked twice' }),
      { now },
    )
    expect(ok).toBe(true)
  })
})
