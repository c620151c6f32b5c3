import { beforeAll, expect, test } from 'vitest'
import { castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { listMedicine } from '@/lib/medications/commands'
import { caseFileOf } from './case-file'
import { submitScreening } from './client-commands'
import { matters } from './contradiction-places'
import { judgingPageOf } from './judging-page'
import { liftFinding } from './lifting'
import { addScores, answerAll, confirmedNow } from './testing/cleared-client'

const now = new Date('2026-05-12T14:00:00Z')

beforeAll(async () => {
  await testDatabase()
})

test('a review and what does not fit in it are cleared by the same words, or neither is', async () => {
  const other = await castOf('OneMatter', now)
  const clinician = confirmedNow(other.prescriber)
  const { clientId } = other.client
  await answerAll(other.client, now, { takes_medicines: 'yes' })
  await act(
    other.client,
    (o) => listMedicine(o, { clientId, name: 'quetiapine', frequency: 'daily' }),
    { now },
  )
  await act(other.client, (o) => submitScreening(o, { signedName: 'Client Example' }), { now })
  await addScores(clinician, clientId, now)
  const found = async () =>
    matters((await read(clinician, (o) => caseFileOf(o, clientId), { now }))?.lines ?? [])
  const page = () => read(clinician, (o) => judgingPageOf(o, clientId), { now })
  const [one, two] = (await found()).filter(({ contradictions }) => contradictions.length > 0)
  const [within] = one?.contradictions ?? []
  const [elsewhere] = two?.contradictions ?? []
  if (!one || !within || !elsewhere) throw new Error('Nothing disagrees')
  const clear = (also: readonly string[], validUntil = '2026-07-01') =>
    act(
      clinician,
      (o) =>
        liftFinding(o, {
          clientId,
          finding: one.line.key,
          also: [...also],
          reason: 'For sleep, low dose, never psychotic',
          evidence: 'Talk by video',
          validUntil,
        }),
      { now },
    )
  const states = async () =>
    (await found())
      .filter(({ line }) => line.key === one.line.key)
      .flatMap(({ line, contradictions }) => [line, ...contradictions].map(({ state }) => state))
  const before = (await page())?.standing ?? 0
  expect(before).toBe((await found()).length)
  expect(await clear([elsewhere.key])).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await clear([within.key, 'SCR-CONTRA:review:none'])).toMatchObject({
    refusal: { code: 'not_found' },
  })
  expect(await clear([within.key], '2027-01-01')).toMatchObject({
    refusal: { code: 'lift_dates' },
  })
  expect(await states()).toEqual(['none', 'none'])
  expect(await clear([within.key])).toMatchObject({ ok: true })
  expect(await states()).toEqual(['in_force', 'in_force'])
  expect((await page())?.standing).toBe(before - 1)
  expect(await clear([within.key])).toMatchObject({ refusal: { code: 'lifted_already' } })
})
