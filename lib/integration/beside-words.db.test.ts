import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { whoOpened } from '@/lib/audit/who-opened'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { replyToEntry } from './guide-commands'
import { waitingEntries } from './guide-queue'
import { putAwayEntry, shareEntry, takeBackEntry } from './journal-commands'
import { wholeJournal } from './journal-export'
import { myEntry } from './journal-entry'
import type { Audience } from './journal-schema'
import { sharePassage, takeBackPassage } from './passages'
import { saveDrawing } from './save-drawing'
import { saveEntry } from './save-entry'
import { readShared } from './shared-entry'
import { readPassage } from './shared-passage'
import { eraseVoice, keepVoice, soundOf } from './voice'

const now = new Date('2026-05-15T14:00:00Z')
const WORDS = 'The lake was quiet. I was not afraid. My brother was there.'
const SOUND = Buffer.concat([Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), Buffer.from('a humming heron')])
const database = await testDatabase()
let cast: Cast
beforeAll(async () => {
  cast = await castOf('Beside', now)
})

const line = (id: string = randomUUID()) =>
  ({ id, pen: 'fine', shade: 'ink', points: [0, 0, 123, 456] }) as const
const draw = (entryId: string, add: readonly ReturnType<typeof line>[], take: string[] = []) =>
  act(
    cast.client,
    (o) =>
      saveDrawing(o, {
        entryId,
        clientId: cast.client.clientId,
        promptId: null,
        clinicPromptId: null,
        add: [...add],
        take,
      }),
    { now },
  )
const speak = (entryId: string, voiceId: string = randomUUID(), bytes: Buffer = SOUND) =>
  act(cast.client, (o) => keepVoice(o, { entryId, voiceId, seconds: 12, bytes }), { now })
const write = async (text = WORDS, entryId: string = randomUUID(), baseRevision = 0) => {
  await act(
    cast.client,
    (o) =>
      saveEntry(o, {
        entryId,
        clientId: cast.client.clientId,
        baseRevision,
        text,
        promptId: null,
        device: null,
      }),
    { now },
  )
  return entryId
}
const mine = (entryId: string) => read(cast.client, (o) => myEntry(o, entryId), { now })
const heard = (viewer: StaffViewer | Cast['client'], voiceId: string) =>
  act(viewer, async (o) => ({ ok: true, value: await soundOf(o, voiceId) }) as const, { now }).then(
    (outcome) => (outcome.ok ? outcome.value : null),
  )
const passage = (entryId: string, words: string, audience: Audience = 'guide') =>
  act(cast.client, (o) => sharePassage(o, { entryId, words, audience }), { now })
const openPassage = (viewer: StaffViewer, shareId: string) =>
  read(viewer, (o) => readPassage(o, shareId), { now })
const shareOf = async (entryId: string) => (await mine(entryId))?.passages.at(-1)?.shareId ?? ''

/** What the database itself answers this viewer, as the application's role: the client's ids of the rows. */
async function seen(viewer: Viewer, table: string): Promise<number> {
  const client = new Client({ connectionString: database.address('app') })
  await client.connect()
  await client.query('BEGIN')
  const settings = {
    clinic_id: viewer.clinicId,
    viewer: viewer.kind,
    client_id: 'clientId' in viewer ? viewer.clientId : '',
    member_id: 'membershipId' in viewer ? viewer.membershipId : '',
    actor_id: 'personId' in viewer ? viewer.personId : '',
    roles: viewer.kind === 'staff' ? viewer.roles.join(',') : '',
  }
  for (const [name, value] of Object.entries(settings))
    await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value])
  const { rows } = await client.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ${table} WHERE client_id = $1`,
    [cast.client.clientId],
  )
  await client.end()
  return rows[0]?.n ?? 0
}
const TABLES = ['drawing_change', 'voice_note', 'shared_passage', 'journal_revision'] as const

describe('what stands beside the words is as private as they are', () => {
  test('nobody but its writer sees a drawing, hears a voice, by query or by asking the database', async () => {
    const entryId = await write()
    const voiceId = randomUUID()
    await draw(entryId, [line()])
    await speak(entryId, voiceId)
    const others = [
      cast.guide,
      cast.prescriber,
      cast.nurse,
      cast.administrator,
      cast.frontDesk,
      cast.system,
      cast.otherClient,
    ]
    for (const viewer of others)
      for (const table of TABLES)
        expect(await seen(viewer, table), `${table} of ${viewer.kind}`).toBe(0)
    for (const viewer of [cast.guide, cast.prescriber, cast.administrator, cast.otherClient])
      expect(await heard(viewer, voiceId)).toBeNull()
    expect(await heard(cast.client, voiceId)).toMatchObject({ type: 'audio/webm', bytes: SOUND })
    expect(await seen(cast.client, 'drawing_change')).toBe(1)
  })

  test('lines and sounds are kept sealed, and neither answer nor audit holds any of them', async () => {
    const entryId = await write()
    const answers = [await draw(entryId, [line()]), await speak(entryId)]
    expect(JSON.stringify(answers)).not.toMatch(/123|456|heron/)
    const root = new Client({ connectionString: database.address('root') })
    await root.connect()
    const { rows } = await root.query<{ kept: string }>(`
      SELECT encode(lines, 'escape') AS kept FROM drawing_change
      UNION ALL SELECT encode(sound, 'escape') FROM voice_note WHERE sound IS NOT NULL
      UNION ALL SELECT encode(words, 'escape') FROM shared_passage
      UNION ALL SELECT to_jsonb(a)::text FROM audit_event a
      UNION ALL SELECT to_jsonb(k)::text FROM action_key k
      UNION ALL SELECT to_jsonb(m)::text FROM outgoing_mail m
      UNION ALL SELECT to_jsonb(w)::text FROM due_work w`)
    await root.end()
    expect(rows.length).toBeGreaterThan(10)
    for (const { kept } of rows) expect(kept).not.toMatch(/"points"|humming|quiet|brother/)
  })

  test('with the entry its drawing and voice are shared, and gone again when it is taken back or put away', async () => {
    const entryId = await write()
    const voiceId = randomUUID()
    await draw(entryId, [line()])
    await speak(entryId, voiceId)
    const share = () =>
      act(cast.client, (o) => shareEntry(o, { entryId, audience: 'guide' }), { now })
    await share()
    const shared = await read(cast.guide, (o) => readShared(o, entryId), { now })
    expect(shared).toMatchObject({ drawing: [{ pen: 'fine' }], voices: [{ id: voiceId }] })
    expect(await heard(cast.guide, voiceId)).not.toBeNull()
    for (const viewer of [cast.prescriber, cast.nurse])
      expect(await heard(viewer, voiceId)).toBeNull()
    const opened = await read(cast.client, (o) => whoOpened(o, cast.client.clientId), { now })
    expect(opened).toContainEqual(expect.objectContaining({ byName: 'Guide', part: 'voice_note' }))
    await act(cast.client, (o) => takeBackEntry(o, { entryId }), { now })
    expect(await heard(cast.guide, voiceId)).toBeNull()
    await share()
    await act(cast.client, (o) => putAwayEntry(o, { entryId }), { now })
    expect(await heard(cast.guide, voiceId)).toBeNull()
    expect(await seen(cast.guide, 'drawing_change')).toBe(0)
  })
})

describe('drawing', () => {
  test('somebody may draw before they write, and two devices at once keep every line', async () => {
    const entryId = randomUUID()
    const [one, two, three] = [line(), line(), line()]
    await Promise.all([draw(entryId, [one]), draw(entryId, [two])])
    await draw(entryId, [three], [one.id])
    await draw(entryId, [three])
    await write('And then words', entryId)
    const entry = await mine(entryId)
    expect(new Set(entry?.drawing.map(({ id }) => id))).toEqual(new Set([two.id, three.id]))
    expect(entry).toMatchObject({ text: 'And then words', revision: 1, beside: [] })
  })

  test('nobody draws in another person’s entry', async () => {
    const entryId = await write()
    const other = cast.otherClient
    const into = (clientId: string) =>
      act(
        other,
        (o) =>
          saveDrawing(o, {
            entryId,
            clientId,
            promptId: null,
            clinicPromptId: null,
            add: [line()],
            take: [],
          }),
        { now },
      )
    expect(await into(other.clientId)).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await into(cast.client.clientId)).toMatchObject({ refusal: { code: 'other_person' } })
    expect((await mine(entryId))?.drawing).toEqual([])
  })
})

describe('voice notes', () => {
  test('one that is sent twice is one; erased, the sound is gone for good and the trace stays', async () => {
    const entryId = await write()
    const voiceId = randomUUID()
    await speak(entryId, voiceId)
    await speak(entryId, voiceId)
    expect((await mine(entryId))?.voices).toMatchObject([{ id: voiceId, seconds: 12 }])
    await act(cast.client, (o) => eraseVoice(o, { voiceId }), { now })
    expect((await mine(entryId))?.voices).toEqual([])
    expect(await heard(cast.client, voiceId)).toBeNull()
    const root = new Client({ connectionString: database.address('root') })
    await root.connect()
    const { rows } = await root.query('SELECT sound, erased_at FROM voice_note WHERE id = $1', [
      voiceId,
    ])
    expect(rows).toEqual([{ sound: null, erased_at: now }])
    await expect(
      root.query(`UPDATE voice_note SET sound = 'x', erased_at = NULL WHERE id = $1`, [voiceId]),
    ).rejects.toThrow('kept as it was spoken')
    await root.end()
  })

  test.each([
    ['what is no sound', Buffer.from('<html>'), 'voice_kind'],
    ['nothing', Buffer.alloc(0), 'voice_large'],
    ['more than three minutes can hold', Buffer.alloc(1_000_001, 1), 'voice_large'],
  ])('%s is not taken', async (_what, bytes, code) => {
    expect(await speak(randomUUID(), randomUUID(), bytes)).toMatchObject({ refusal: { code } })
  })
})

describe('a passage', () => {
  test('opens its own words and nothing else of the entry, to those it is shared with', async () => {
    const entryId = await write()
    await draw(entryId, [line()])
    await passage(entryId, 'I was not afraid.')
    const shareId = await shareOf(entryId)
    expect(await openPassage(cast.guide, shareId)).toMatchObject({
      kind: 'passage',
      text: 'I was not afraid.',
      drawing: [],
      voices: [],
    })
    expect(await read(cast.guide, (o) => readShared(o, entryId), { now })).toBeNull()
    for (const table of ['journal_entry', 'drawing_change', 'journal_revision'])
      expect(await seen(cast.guide, table)).toBe(0)
    for (const viewer of [cast.prescriber, cast.nurse, cast.administrator])
      expect(await openPassage(viewer, shareId)).toBeNull()
    expect((await mine(entryId))?.passages).toMatchObject([
      { words: 'I was not afraid.', readings: [{ name: 'Guide', at: now }] },
    ])
    expect((await mine(entryId))?.readings).toEqual([])
  })

  test('stays as it was shared when the entry goes on, and only words of the entry can be one', async () => {
    const entryId = await write()
    await passage(entryId, 'The lake was quiet.', 'guide_and_clinician')
    await write('Everything is different now.', entryId, 1)
    const shareId = await shareOf(entryId)
    expect(await openPassage(cast.prescriber, shareId)).toMatchObject({
      text: 'The lake was quiet.',
    })
    expect(await passage(entryId, 'Words of somebody else')).toMatchObject({
      refusal: { code: 'not_in_entry' },
    })
  })

  test('waits in the queue, is answered by itself, and is gone at once when taken back', async () => {
    const entryId = await write()
    await passage(entryId, 'My brother was there.')
    const shareId = await shareOf(entryId)
    const queued = async () =>
      (await read(cast.guide, waitingEntries, { now })).filter((each) => each.entryId === entryId)
    expect(await queued()).toMatchObject([{ kind: 'passage', shareId, replied: false }])
    const reply = (share?: string) =>
      act(
        cast.guide,
        (o) => replyToEntry(o, { entryId, shareId: share, text: 'Thank you for this line.' }),
        { now },
      )
    expect(await reply()).toMatchObject({ refusal: { code: 'no_longer_shared' } })
    expect(await reply(shareId)).toMatchObject({ ok: true })
    expect(await queued()).toMatchObject([{ replied: true }])
    expect((await mine(entryId))?.replies).toMatchObject([{ text: 'Thank you for this line.' }])
    await act(cast.client, (o) => takeBackPassage(o, { shareId }), { now })
    expect(await queued()).toEqual([])
    expect(await openPassage(cast.guide, shareId)).toBeNull()
    expect(await reply(shareId)).toMatchObject({ refusal: { code: 'no_longer_shared' } })
  })

  test('ends with the entry when that is put away, and does not end when only the entry is taken back', async () => {
    const entryId = await write()
    await passage(entryId, 'The lake was quiet.')
    const shareId = await shareOf(entryId)
    await act(cast.client, (o) => takeBackEntry(o, { entryId }), { now })
    expect(await openPassage(cast.guide, shareId)).not.toBeNull()
    await act(cast.client, (o) => putAwayEntry(o, { entryId }), { now })
    expect(await openPassage(cast.guide, shareId)).toBeNull()
  })
})

test('a client takes the whole journal along, with drawings and what was put away, and nobody else’s', async () => {
  const entryId = await write('Something for the export')
  await draw(entryId, [line()])
  await speak(entryId)
  await act(cast.client, (o) => putAwayEntry(o, { entryId }), { now })
  const taken = await read(cast.client, wholeJournal, { now })
  expect(taken).toContainEqual(
    expect.objectContaining({
      text: 'Something for the export',
      putAway: true,
      drawing: [expect.objectContaining({ points: [0, 0, 123, 456] })],
      voiceNotes: [expect.objectContaining({ seconds: 12 })],
    }),
  )
  expect(await read(cast.otherClient, wholeJournal, { now })).toEqual([])
})
