import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import { myEntry } from './journal-entry'
import { journalPageOf } from './journal-page'
import { addPrompt, changePrompt, clinicPrompts } from './prompts'
import { saveEntry } from './save-entry'

const now = new Date('2026-05-15T14:00:00Z')
await testDatabase()
let cast: Cast
beforeAll(async () => {
  cast = await castOf('Prompts', now)
})

const QUESTION = 'What did the harbor sound like?'
const add = (question: string, by = cast.administrator) =>
  act(by, (o) => addPrompt(o, { question }), { now })
const all = () => read(cast.administrator, clinicPrompts, { now })
const asked = async () =>
  (await read(cast.client, (o) => journalPageOf(o, { putAway: false }), { now })).clinicPrompts.map(
    ({ question }) => question,
  )

test('an administrator adds a question, says it anew and rests it; each is a version, and clients see those in use', async () => {
  expect(await add(QUESTION)).toMatchObject({ ok: true })
  expect(await asked()).toEqual([QUESTION])
  const [first] = await all()
  const promptId = first?.promptId ?? ''
  const entryId = randomUUID()
  const answered = await act(
    cast.client,
    (o) =>
      saveEntry(o, {
        entryId,
        clientId: cast.client.clientId,
        baseRevision: 0,
        text: 'Gulls.',
        promptId: null,
        clinicPromptId: first?.id ?? null,
        device: null,
      }),
    { now },
  )
  expect(answered).toMatchObject({ ok: true })
  const change = (seen: number, question: string, inUse: 'yes' | 'no') =>
    act(cast.administrator, (o) => changePrompt(o, { promptId, seen, question, inUse }), { now })
  expect(await change(1, 'What did you hear?', 'yes')).toMatchObject({ ok: true })
  expect(await change(1, 'Something else', 'yes')).toMatchObject({
    refusal: { code: 'prompt_moved_on' },
  })
  expect(await asked()).toEqual(['What did you hear?'])
  const entry = await read(cast.client, (o) => myEntry(o, entryId), { now })
  expect(entry?.question).toEqual({ kind: 'clinic', text: QUESTION })
  await change(2, 'What did you hear?', 'no')
  expect(await asked()).toEqual([])
  expect(await all()).toMatchObject([{ version: 3, inUse: false }])
})

test.each(['guide', 'prescriber', 'frontDesk'] as const)('a %s changes none', async (part) => {
  expect(await add('Another?', cast[part])).toMatchObject({ refusal: { code: 'not_found' } })
})
