import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { type Occasion, stamp } from '@/lib/kernel/occasion'
import { done, type Outcome } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { realNow } from '@/lib/time/clock'
import { addHours, addMinutes } from '@/lib/time/instant'
import type { NotePurpose } from './colleague-note'
import {
  addToColleagueNote,
  signColleagueNote,
  writeColleagueNote,
} from './colleague-note-commands'
import { colleagueNotesOf, withoutHandOver } from './colleague-note-queries'

const now = new Date('2026-05-14T14:00:00Z')
let cast: Cast
let elsewhere: Cast
let minute = 0

beforeAll(async () => {
  await testDatabase()
  cast = await castOf('Colleagues', now)
  elsewhere = await castOf('Otherhouse', now)
})

/** As somebody who has just proved who they are, each a minute later. */
const as = <Value>(
  viewer: StaffViewer,
  command: (o: Occasion<StaffViewer>) => Promise<Outcome<Value>>,
) => act({ ...viewer, confirmedAt: realNow() }, command, { now: addMinutes(now, (minute += 1)) })

const write = (
  viewer: StaffViewer,
  noteId: string,
  body: string,
  purpose: NotePurpose = 'supervision',
) =>
  as(viewer, (o) =>
    writeColleagueNote(o, { clientId: cast.client.clientId, noteId, purpose, body }),
  )
const notesFor = (viewer: StaffViewer) =>
  read(viewer, (o) => colleagueNotesOf(o, cast.client.clientId), { now })
const textsFor = async (viewer: StaffViewer) => (await notesFor(viewer)).map(({ text }) => text)
const sign = async (viewer: StaffViewer, noteId: string) => {
  const note = (await notesFor(viewer)).find((each) => each.noteId === noteId)
  return as(viewer, (o) =>
    signColleagueNote(o, {
      clientId: cast.client.clientId,
      noteId,
      writtenAt: note?.writtenAt ?? now,
    }),
  )
}
/** What the database itself shows, past every query of ours. */
const rowsFor = (viewer: Viewer) =>
  read(viewer, ({ tx }) => tx.colleagueNote.count({ where: { clinicId: cast.clinicId } }), { now })

describe('a supervision note', () => {
  const noteId = randomUUID()

  test('is its writer’s alone while it is a draft, and sealed', async () => {
    expect(await write(cast.guide, noteId, 'I was in a hurry with her.')).toMatchObject({
      ok: true,
    })
    expect(await textsFor(cast.guide)).toEqual(['I was in a hurry with her.'])
    for (const viewer of [cast.prescriber, cast.nurse, cast.frontDesk, cast.administrator])
      expect(await rowsFor(viewer)).toBe(0)
    for (const viewer of [cast.client, cast.system, elsewhere.guide])
      expect(await rowsFor(viewer)).toBe(0)
    const kept = await read(
      cast.guide,
      ({ tx }) => tx.colleagueNote.findFirstOrThrow({ select: { body: true } }),
      { now },
    )
    expect(Buffer.from(kept.body).toString()).not.toContain('hurry')
  })

  test('is locked when it is signed, is added to by its writer, and read by the medical director', async () => {
    const first = (await notesFor(cast.guide))[0]?.writtenAt ?? now
    await write(cast.guide, noteId, 'I was in a hurry with her. Why?')
    const early = { clientId: cast.client.clientId, noteId, writtenAt: first }
    expect(await as(cast.guide, (o) => signColleagueNote(o, early))).toMatchObject({
      refusal: { code: 'note_changed' },
    })
    const add = (viewer: StaffViewer) =>
      as(viewer, (o) =>
        addToColleagueNote(o, {
          clientId: cast.client.clientId,
          noteId,
          body: 'We spoke about it on Friday.',
        }),
      )
    expect(await add(cast.guide)).toMatchObject({ refusal: { code: 'not_signed_yet' } })
    expect(await sign(cast.guide, noteId)).toMatchObject({ ok: true })
    expect(await write(cast.guide, noteId, 'Something else')).toMatchObject({
      refusal: { code: 'note_locked' },
    })
    expect(await add(cast.guide)).toMatchObject({ ok: true })
    expect(await add(cast.prescriber)).toMatchObject({ refusal: { code: 'not_found' } })
    const [read_] = await notesFor(cast.prescriber)
    expect(read_).toMatchObject({
      text: 'I was in a hurry with her. Why?',
      mine: false,
      addenda: [{ text: 'We spoke about it on Friday.' }],
    })
    expect(await rowsFor(cast.nurse)).toBe(0)
  })

  test('the database refuses a draft over a signed note, whoever asks it', async () => {
    const row = {
      clientId: cast.client.clientId,
      noteId,
      purpose: 'supervision',
      part: 'draft',
      body: Buffer.from('x'),
      authorId: cast.guide.membershipId,
      writtenAt: now,
    }
    const insert = (viewer: StaffViewer, more: object = {}) =>
      act(
        viewer,
        async (o) =>
          done(await o.tx.colleagueNote.createMany({ data: [{ ...row, ...more, ...stamp(o) }] })),
        { now },
      )
    await expect(insert(cast.guide)).rejects.toThrow(/only takes addenda/)
    await expect(insert(cast.nurse, { noteId: randomUUID() })).rejects.toThrow(/row-level security/)
    await expect(insert(cast.guide, { part: 'addendum', purpose: 'hand_over' })).rejects.toThrow(
      /stays with its client/,
    )
  })
})

describe('a hand-over note', () => {
  const noteId = randomUUID()

  test('is read by those who look after the client, and by whoever stands in, as long as they do', async () => {
    const stand = await as(cast.guide, (o) =>
      writeColleagueNote(o, {
        clientId: cast.client.clientId,
        noteId,
        purpose: 'hand_over',
        body: 'She likes a call in the morning.',
      }),
    )
    expect(stand).toMatchObject({ ok: true })
    await sign(cast.guide, noteId)
    expect(await textsFor(cast.prescriber)).toContain('She likes a call in the morning.')
    expect(await textsFor(cast.nurse)).toEqual([])
    const absence = randomUUID()
    await act(
      cast.system,
      async (o) =>
        done(
          await o.tx.absence.createMany({
            data: [
              {
                id: absence,
                memberId: cast.guide.membershipId,
                coverId: cast.nurse.membershipId,
                startsAt: now,
                endsAt: addHours(now, 48),
                begunAt: now,
                ...stamp(o),
              },
            ],
          }),
        ),
      { now },
    )
    expect(await textsFor(cast.nurse)).toEqual(['She likes a call in the morning.'])
    await act(
      cast.system,
      async ({ tx }) =>
        done(await tx.absence.updateMany({ where: { id: absence }, data: { endedAt: now } })),
      { now },
    )
    expect(await textsFor(cast.nurse)).toEqual([])
  })

  test('who has none is listed for the one who looks after them', async () => {
    const names = async (viewer: StaffViewer) =>
      (await read(viewer, withoutHandOver, { now: addHours(now, 3) })).map(
        ({ clientId }) => clientId,
      )
    expect(await names(cast.guide)).toEqual([cast.otherClient.clientId])
    expect(await names(cast.administrator)).toEqual([])
  })
})
