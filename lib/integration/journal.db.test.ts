import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { whoOpened } from '@/lib/audit/who-opened'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { openAlerts } from '@/lib/alerts/queries'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { addHours } from '@/lib/time/instant'
import { askClinician, markReviewed, replyToEntry } from './guide-commands'
import { waitingEntries } from './guide-queue'
import { bringBackEntry, putAwayEntry, shareEntry, takeBackEntry } from './journal-commands'
import { myEntry } from './journal-entry'
import { myEntries } from './journal-list'
import { findEntries } from './journal-search'
import type { Audience } from './journal-schema'
import { saveEntry } from './save-entry'
import { readShared } from './shared-entry'
import { joinTexts } from './side-texts'

const now = new Date('2026-05-15T14:00:00Z')
const WORDS = 'The lake was quiet and I was not afraid.'
const database = await testDatabase()
let cast: Cast

beforeAll(async () => {
  cast = await castOf('Journal', now)
})

async function write(
  text: string,
  more: { entryId?: string; baseRevision?: number; writer?: ClientViewer } = {},
) {
  const { entryId = randomUUID(), baseRevision = 0, writer = cast.client } = more
  const outcome = await act(
    writer,
    (o) =>
      saveEntry(o, {
        entryId,
        clientId: writer.clientId,
        baseRevision,
        text,
        promptId: null,
        device: null,
      }),
    { now },
  )
  return { entryId, outcome }
}
const share = (entryId: string, audience: Audience = 'guide', at = now) =>
  act(cast.client, (o) => shareEntry(o, { entryId, audience }), { now: at })
const opened = (viewer: StaffViewer, entryId: string) =>
  read(viewer, (o) => readShared(o, entryId), { now })
const mine = (entryId: string, viewer = cast.client) =>
  read(viewer, (o) => myEntry(o, entryId), { now })

/** Asks the database directly as the application's role, with the settings that this viewer's requests have. */
async function rowsSeen(viewer: Viewer, table: 'journal_entry' | 'journal_revision') {
  const client = new Client({ connectionString: database.address('app') })
  await client.connect()
  await client.query('BEGIN')
  const settings = {
    clinic_id: viewer.clinicId,
    viewer: viewer.kind,
    client_id: 'clientId' in viewer ? viewer.clientId : '',
    member_id: 'membershipId' in viewer ? viewer.membershipId : '',
    roles: viewer.kind === 'staff' ? viewer.roles.join(',') : '',
  }
  for (const [name, value] of Object.entries(settings))
    await client.query('SELECT set_config($1, $2, true)', [`app.${name}`, value])
  const column = table === 'journal_entry' ? 'id' : 'entry_id'
  const { rows } = await client.query<{ id: string }>(`SELECT ${column} AS id FROM ${table}`)
  await client.end()
  return rows.map(({ id }) => id)
}

describe('an entry is private', () => {
  test('nobody but its writer sees it, by query or by asking the database directly', async () => {
    const { entryId } = await write(WORDS)
    const others = [
      cast.guide,
      cast.prescriber,
      cast.nurse,
      cast.administrator,
      cast.frontDesk,
      cast.system,
      cast.otherClient,
    ]
    for (const viewer of others) {
      expect(await rowsSeen(viewer, 'journal_entry')).not.toContain(entryId)
      expect(await rowsSeen(viewer, 'journal_revision')).not.toContain(entryId)
    }
    expect(await rowsSeen(cast.client, 'journal_entry')).toContain(entryId)
    for (const staff of [cast.guide, cast.prescriber, cast.administrator])
      expect(await opened(staff, entryId)).toBeNull()
    expect(await mine(entryId, cast.otherClient)).toBeNull()
    expect(await mine(entryId)).toMatchObject({ text: WORDS })
  })

  test('it is kept sealed, and the answer that a call keeps holds none of its words', async () => {
    const { outcome } = await write(WORDS)
    expect(JSON.stringify(outcome)).not.toContain('lake')
    const root = new Client({ connectionString: database.address('root') })
    await root.connect()
    const { rows } = await root.query<{ body: Buffer }>(
      'SELECT body FROM journal_entry UNION ALL SELECT body FROM journal_revision',
    )
    await root.end()
    expect(rows.length).toBeGreaterThan(1)
    for (const { body } of rows) expect(body.toString('utf8')).not.toContain('lake')
  })

  test("words never land in another person's journal, or over another person's entry", async () => {
    const { entryId } = await write(WORDS)
    const elsewhere = await act(
      cast.otherClient,
      (o) =>
        saveEntry(o, {
          entryId: randomUUID(),
          clientId: cast.client.clientId,
          baseRevision: 0,
          text: 'x',
          promptId: null,
          device: null,
        }),
      { now },
    )
    expect(elsewhere).toMatchObject({ refusal: { code: 'other_person' } })
    const over = await write('x', { entryId, writer: cast.otherClient })
    expect(over.outcome).toMatchObject({ refusal: { code: 'not_found' } })
    expect(await mine(entryId)).toMatchObject({ text: WORDS })
  })
})

describe('no acknowledged word is lost', () => {
  test('what goes on from the newest text takes its place; the same words twice are one revision', async () => {
    const { entryId } = await write('One')
    await write('One, two', { entryId, baseRevision: 1 })
    expect((await write('One, two', { entryId, baseRevision: 1 })).outcome).toMatchObject({
      value: { revision: 2, beside: false },
    })
    expect(await mine(entryId)).toMatchObject({ text: 'One, two', revision: 2, beside: [] })
  })

  test('words whose answer was lost on the way and that went on meanwhile are one text, not two', async () => {
    const { entryId } = await write('One')
    await write('One, two', { entryId, baseRevision: 1 })
    const late = await write('One, two, three', { entryId, baseRevision: 1 })
    expect(late.outcome).toMatchObject({ value: { beside: false } })
    expect(await mine(entryId)).toMatchObject({ text: 'One, two, three', beside: [] })
  })

  test('two devices that write on one text at once keep both, show both, and can be joined', async () => {
    const { entryId } = await write('One')
    const both = await Promise.all([
      write('One, from the phone', { entryId, baseRevision: 1 }),
      write('One, from the desk', { entryId, baseRevision: 1 }),
    ])
    const beside = both.map(({ outcome }) => outcome.ok && outcome.value.beside)
    expect(new Set(beside)).toEqual(new Set([false, true]))
    const entry = await mine(entryId)
    const texts = [entry?.text, ...(entry?.beside ?? []).map(({ text }) => text)]
    expect(new Set(texts)).toEqual(new Set(['One, from the desk', 'One, from the phone']))
    const side = entry?.beside[0]
    await write(`${side?.text} and on`, { entryId, baseRevision: side?.revision ?? 0 })
    expect((await mine(entryId))?.beside.map(({ text }) => text)).toEqual([`${side?.text} and on`])
    await act(cast.client, (o) => joinTexts(o, { entryId }), { now })
    const joined = await mine(entryId)
    expect(joined?.beside).toEqual([])
    expect(joined?.text).toBe(`${entry?.text}\n\n${side?.text} and on`)
  })

  test('put away is not deleted, ends the sharing, and can be undone; a search finds words anywhere', async () => {
    const { entryId } = await write('A heron stood in the reeds.')
    await share(entryId)
    await act(cast.client, (o) => putAwayEntry(o, { entryId }), { now })
    const listed = async (putAway: boolean) =>
      (await read(cast.client, (o) => myEntries(o, { putAway }), { now })).map(({ id }) => id)
    expect(await listed(false)).not.toContain(entryId)
    expect(await listed(true)).toContain(entryId)
    const found = await act(cast.client, (o) => findEntries(o, { words: 'HERON' }), { now })
    expect(found).toMatchObject({
      ok: true,
      value: {
        hits: [{ id: entryId, excerpt: 'A heron stood in the reeds.' }],
        stoppedEarly: false,
      },
    })
    expect(await opened(cast.guide, entryId)).toBeNull()
    await act(cast.client, (o) => bringBackEntry(o, { entryId }), { now })
    expect(await listed(false)).toContain(entryId)
    expect(
      (await read(cast.client, (o) => myEntries(o), { now })).find(({ id }) => id === entryId),
    ).toMatchObject({ sharedWith: null })
  })
})

describe('sharing is by the entry and can be taken back', () => {
  test('the guide of the care team reads it, the reading is kept, and the client sees both', async () => {
    const { entryId } = await write(WORDS)
    await share(entryId)
    expect(await opened(cast.guide, entryId)).toMatchObject({ text: WORDS })
    await opened(cast.guide, entryId)
    expect(await opened(cast.prescriber, entryId)).toBeNull()
    expect((await mine(entryId))?.readings).toMatchObject([{ name: 'Guide', at: now }])
    const seen = await read(cast.client, (o) => whoOpened(o, cast.client.clientId), { now })
    expect(seen).toContainEqual(expect.objectContaining({ byName: 'Guide', part: 'journal_entry' }))
  })

  test('guide and clinician: those of the care team, not every clinician, nor a guide of somebody else', async () => {
    const elsewhere = await castOf('Elsewhere', now)
    const { entryId } = await write(WORDS)
    await share(entryId, 'guide_and_clinician')
    expect(await opened(cast.prescriber, entryId)).not.toBeNull()
    expect(await opened(cast.nurse, entryId)).toBeNull()
    expect(await opened(elsewhere.guide, entryId)).toBeNull()
  })

  test('taken back, it is gone at once: from the queue, the page and the replies', async () => {
    const { entryId } = await write(WORDS)
    await share(entryId)
    await act(cast.client, (o) => takeBackEntry(o, { entryId }), { now })
    expect(await opened(cast.guide, entryId)).toBeNull()
    expect(await rowsSeen(cast.guide, 'journal_entry')).not.toContain(entryId)
    const reply = await act(cast.guide, (o) => replyToEntry(o, { entryId, text: 'Hello' }), { now })
    expect(reply).toMatchObject({ refusal: { code: 'no_longer_shared' } })
  })
})

describe("the guide's queue", () => {
  const queue = () => read(cast.guide, waitingEntries, { now: addHours(now, 10) })

  test('whose reply is due soonest comes first; a reply and a review are seen by the client, and end the waiting', async () => {
    const first = await write('Later')
    const second = await write('Sooner')
    await share(first.entryId, 'guide', addHours(now, 2))
    await share(second.entryId, 'guide', addHours(now, 1))
    const waiting = (await queue()).filter(({ entryId }) =>
      [first.entryId, second.entryId].includes(entryId),
    )
    expect(waiting.map(({ entryId }) => entryId)).toEqual([second.entryId, first.entryId])
    expect(waiting[0]?.replyDueAt).toEqual(addHours(now, 49))
    await act(
      cast.guide,
      (o) => replyToEntry(o, { entryId: second.entryId, text: 'Thank you for this.' }),
      { now: addHours(now, 3) },
    )
    const shareId = (await opened(cast.guide, second.entryId))?.share.id ?? ''
    await act(cast.guide, (o) => markReviewed(o, { entryId: second.entryId, shareId }), { now })
    expect((await queue()).map(({ entryId }) => entryId)).not.toContain(second.entryId)
    expect(await mine(second.entryId)).toMatchObject({
      replies: [{ name: 'Guide', text: 'Thank you for this.' }],
      share: { reviewedBy: 'Guide' },
    })
  })

  test('a question to the clinician is an alert with a code, asked once', async () => {
    const { entryId } = await write(WORDS)
    await share(entryId)
    const ask = () =>
      act(cast.guide, (o) => askClinician(o, { entryId, about: 'worse', soon: 'next_day' }), {
        now,
      })
    expect(await ask()).toMatchObject({ ok: true })
    expect(await ask()).toMatchObject({ refusal: { code: 'already_asked' } })
    const alerts = await read(cast.prescriber, openAlerts, { now })
    expect(alerts).toMatchObject([
      { kind: 'GUIDE-ASKS', level: 'A3', audience: 'clinician', about: 'worse' },
    ])
  })
})
