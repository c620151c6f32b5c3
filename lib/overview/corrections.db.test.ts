import { beforeAll, expect, test } from 'vitest'
import { openAlerts } from '@/lib/alerts/queries'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { answerCorrection, askForCorrection, correctionsOf } from './corrections'

await testDatabase()
const now = new Date('2026-05-14T14:00:00Z')
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Righted', now)
  await act(
    cast.client,
    (o) => askForCorrection(o, { about: 'medicines', words: 'I never took lisinopril.' }),
    { now },
  )
})

const seenBy = (viewer: Viewer) =>
  read(viewer, (o) => correctionsOf(o, cast.client.clientId), { now })
const answer = async (viewer: StaffViewer, words = 'We took it off your list.') => {
  const [first] = await seenBy(cast.client)
  return act(
    viewer,
    (o) => answerCorrection(o, { correctionId: first?.id ?? '', answer: 'corrected', words }),
    { now },
  )
}

test('what a client finds wrong is sealed, asks a clinician to look, and is seen by nobody else', async () => {
  expect(await seenBy(cast.client)).toMatchObject([
    { about: 'medicines', text: 'I never took lisinopril.', answered: null },
  ])
  expect(await seenBy(cast.nurse)).toHaveLength(1)
  for (const viewer of [cast.guide, cast.frontDesk, cast.administrator, cast.otherClient])
    expect(await seenBy(viewer)).toEqual([])
  expect(await read(cast.prescriber, openAlerts, { now })).toMatchObject([
    { kind: 'RECORD-CORRECTION', level: 'A4' },
  ])
  const rows = await read(cast.nurse, ({ tx }) => tx.correctionRequest.findMany())
  expect(Buffer.from(rows[0]?.words ?? []).toString()).not.toContain('lisinopril')
})

test('it is answered once, by a clinician, in words that the client reads, and stays', async () => {
  expect(await answer(cast.guide)).toMatchObject({ refusal: { code: 'not_found' } })
  expect(await answer(cast.nurse)).toMatchObject({ ok: true })
  expect(await answer(cast.prescriber, 'Something else.')).toMatchObject({
    refusal: { code: 'answered_already' },
  })
  expect((await seenBy(cast.client))[0]?.answered).toMatchObject({
    answer: 'corrected',
    text: 'We took it off your list.',
    byName: 'Nurse',
  })
})
