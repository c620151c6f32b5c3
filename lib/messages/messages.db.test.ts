import { beforeAll, describe, expect, test } from 'vitest'
import { openAlerts } from '@/lib/alerts/queries'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { handlerOf } from '@/lib/jobs/handlers'
import { runWork } from '@/lib/jobs/run-work'
import { enrol } from '@/lib/people/enrol'
import { absencesOf, endAbsence, planAbsence } from '@/lib/people/absence'
import type { Occasion } from '@/lib/kernel/occasion'
import { done, type Outcome, type Refusal } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import type { ClientViewer, StaffViewer, Viewer } from '@/lib/kernel/viewer'
import { addHours, addMinutes } from '@/lib/time/instant'
import { beginThread, sendMessage } from './commands'
import { assignThread, settleThread } from './settle-thread'
import { draftOf, keepDraft } from './drafts'
import { fileOf, keepFile } from './files'
import { findMessages } from './search'
import { conversationOf, threadsOf, unreadOf } from './queries'

await testDatabase()
const now = new Date('2026-05-14T14:00:00Z')
let cast: Cast
let threadId: string
/** A second guide of the same clinic, on nobody's care team. */
let otherGuide: StaffViewer

const must = async <V extends Viewer, Value>(
  viewer: V,
  command: (o: Occasion<V>) => Promise<Outcome<Value>>,
  at = now,
): Promise<Value> => {
  const outcome = await act<V, Value, Refusal>(viewer, command, { now: at })
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.value
}

beforeAll(async () => {
  cast = await castOf('Letterbox', now)
  const ids = await must(cast.system, async (o) =>
    done(
      await enrol(o, {
        email: 'second@letterbox.example',
        displayName: 'Second',
        roles: ['guide'],
      }),
    ),
  )
  otherGuide = { ...cast.guide, ...ids, name: 'Second', email: 'second@letterbox.example' }
  const begun = await must(cast.client, (o) =>
    beginThread(o, { topic: 'question', text: 'May I go swimming?', files: [] }),
  )
  threadId = begun.threadId
})

const inbox = (viewer: ClientViewer | StaffViewer, at = now) =>
  read(viewer, (o) => threadsOf(o), { now: at })
const opened = (viewer: ClientViewer | StaffViewer, at = now) =>
  read(viewer, (o) => conversationOf(o, threadId), { now: at })
const found = (viewer: ClientViewer | StaffViewer, words: string) =>
  must(viewer, (o) => findMessages(o, { words })).then(({ hits }) => hits)
const lettersTo = (address: string) =>
  read(cast.system, ({ tx }) =>
    tx.outgoingMail.findMany({
      where: { toAddress: address },
      select: { subject: true, body: true },
    }),
  )

describe('who reads a message', () => {
  test.each<[string, () => ClientViewer | StaffViewer, number]>([
    ['the client', () => cast.client, 1],
    ['their guide', () => cast.guide, 1],
    ['their clinician', () => cast.prescriber, 1],
    ['a clinician who stands in for the others', () => cast.nurse, 1],
    ['another client', () => cast.otherClient, 0],
    ['a guide who does not look after them', () => otherGuide, 0],
    ['the front desk', () => cast.frontDesk, 0],
    ['an administrator', () => cast.administrator, 0],
  ])('%s', async (_who, viewer, count) => {
    expect(await inbox(viewer())).toHaveLength(count)
    expect((await opened(viewer())) === null).toBe(count === 0)
  })

  test('no words stand in the database, in a letter or in the audit', async () => {
    const rows = await read(cast.client, ({ tx }) =>
      tx.message.findMany({ select: { body: true } }),
    )
    expect(rows.map(({ body }) => Buffer.from(body).toString()).join()).not.toContain('swim')
    const [letter] = await lettersTo(cast.guide.email)
    expect(letter?.subject).toBe('A message waits at Letterbox Clinic')
    expect(letter?.body).not.toMatch(/swim|Client Example/)
    const events = await read(cast.system, ({ tx }) => tx.auditEvent.findMany())
    expect(JSON.stringify(events)).not.toContain('swim')
  })

  test('the machine sees that a thread waits, and not one message', async () => {
    expect(await read(cast.system, ({ tx }) => tx.messageThread.count())).toBe(1)
    expect(await read(cast.system, ({ tx }) => tx.message.count())).toBe(0)
  })
})

describe('waiting and answering', () => {
  test('a reply ends the waiting, tells the client without a word of it, and is new to them until they look', async () => {
    const at = addHours(now, 2)
    expect((await inbox(cast.guide, at))[0]?.waiting).toMatchObject({ since: now, overdue: false })
    await must(cast.guide, (o) => sendMessage(o, { threadId, text: 'Yes, do.', files: [] }), at)
    expect((await inbox(cast.guide, at))[0]?.waiting).toBeNull()
    expect((await lettersTo(cast.client.email)).at(-1)?.body).not.toContain('Yes, do')
    expect(await read(cast.client, unreadOf, { now: at })).toBe(1)
    expect((await opened(cast.client, addMinutes(at, 5)))?.messages).toHaveLength(2)
    expect(await read(cast.client, unreadOf, { now: addMinutes(at, 6) })).toBe(0)
    const seen = await opened(cast.guide, addMinutes(at, 7))
    expect(seen?.readers.map(({ name }) => name)).toContain('Client')
  })

  test('one that waits past the promise is told to the guide; what was added meanwhile does not move it back', async () => {
    const at = addHours(now, 3)
    await must(
      cast.client,
      (o) => sendMessage(o, { threadId, text: 'One more thing.', files: [] }),
      at,
    )
    await must(
      cast.client,
      (o) => sendMessage(o, { threadId, text: 'And another.', files: [] }),
      addHours(at, 30),
    )
    const due = addHours(at, 48)
    const [work] = await read(
      cast.system,
      ({ tx }) =>
        tx.dueWork.findMany({
          where: { kind: 'message-waits', status: 'due', dueAt: { gt: addHours(now, 48.5) } },
          select: { id: true, dueAt: true },
        }),
      { now: due },
    )
    expect(work?.dueAt).toEqual(due)
    await runWork({ clinicId: cast.clinicId, id: work?.id ?? '' }, handlerOf, due)
    const alerts = await read(cast.guide, openAlerts, { now: due })
    expect(alerts.map(({ kind, level }) => `${level} ${kind}`)).toContain('A3 MESSAGE-WAITS')
  })

  test('somebody is named, and nobody says "nothing more" to what they have not read', async () => {
    await must(cast.guide, (o) =>
      assignThread(o, { threadId, memberId: cast.prescriber.membershipId }),
    )
    expect((await inbox(cast.nurse))[0]?.assigned?.name).toBe('Prescriber')
    const version = (await opened(cast.guide))?.version ?? 0
    await must(cast.client, (o) => sendMessage(o, { threadId, text: 'Wait.', files: [] }))
    expect(
      await act(cast.guide, (o) => settleThread(o, { threadId, version }), { now }),
    ).toMatchObject({ refusal: { code: 'changed_meanwhile' } })
    await must(cast.guide, (o) => settleThread(o, { threadId, version: version + 1 }))
    expect((await inbox(cast.guide))[0]).toMatchObject({
      waiting: null,
      settled: { byName: 'Guide' },
    })
  })
})

test('urgent words are sent like all others, marked, and make one alert for the same day', async () => {
  for (const text of ['I want to die.', 'I really want to die.'])
    await must(cast.client, (o) => sendMessage(o, { threadId, text, files: [] }))
  const alerts = await read(cast.nurse, openAlerts, { now })
  expect(alerts.filter(({ kind }) => kind === 'MESSAGE-URGENT').map(({ level }) => level)).toEqual([
    'A2',
  ])
  expect((await inbox(cast.nurse))[0]?.urgent).toBe(true)
})

describe('files', () => {
  const pdf = Buffer.from('%PDF-1.7 a letter of the doctor')

  test('are taken by what they are, sealed, and read by those who read the message', async () => {
    const file = await must(cast.client, (o) =>
      keepFile(o, cast.client.clientId, { name: 'Letter.exe', bytes: pdf }),
    )
    expect(file.name).toBe('Letter.pdf')
    expect(await read(cast.guide, (o) => fileOf(o, file.id), { now })).toBeNull()
    await must(cast.client, (o) => sendMessage(o, { threadId, text: 'Here.', files: [file.id] }))
    const rows = await read(cast.guide, ({ tx }) =>
      tx.messageAttachment.findMany({ select: { content: true, name: true } }),
    )
    expect(Buffer.from(rows[0]?.content ?? []).toString()).not.toContain('letter of')
    expect((await read(cast.guide, (o) => fileOf(o, file.id), { now }))?.content).toEqual(pdf)
    for (const other of [otherGuide, cast.administrator, cast.otherClient])
      expect(await read(other, (o) => fileOf(o, file.id), { now })).toBeNull()
  })

  test('a page, an empty one and one that is too large are refused; one of somebody else is not sent', async () => {
    const keep = (bytes: Buffer) =>
      act(cast.client, (o) => keepFile(o, cast.client.clientId, { name: 'x.pdf', bytes }), { now })
    expect(await keep(Buffer.from('<html>'))).toMatchObject({ refusal: { code: 'file_kind' } })
    expect(await keep(Buffer.alloc(0))).toMatchObject({ refusal: { code: 'file_large' } })
    expect(await keep(Buffer.alloc(5 * 1024 * 1024 + 1))).toMatchObject({
      refusal: { code: 'file_large' },
    })
    const theirs = await must(cast.otherClient, (o) =>
      keepFile(o, cast.otherClient.clientId, { name: 'x.pdf', bytes: pdf }),
    )
    const before = (await opened(cast.client))?.messages.length
    expect(
      await act(
        cast.client,
        (o) => sendMessage(o, { threadId, text: 'Here.', files: [theirs.id] }),
        { now },
      ),
    ).toMatchObject({ refusal: { code: 'files_gone' } })
    expect((await opened(cast.client))?.messages).toHaveLength(before ?? 0)
  })
})

test('a draft comes back to its writer on any device, is sealed, and is gone once it is sent', async () => {
  const place = threadId
  const { clientId } = cast.client
  await must(cast.client, (o) => keepDraft(o, { place, clientId, text: 'Half a sen' }))
  expect(await read(cast.client, (o) => draftOf(o, clientId, place))).toBe('Half a sen')
  expect(await read(cast.guide, (o) => draftOf(o, clientId, place))).toBe('')
  expect(await read(cast.guide, ({ tx }) => tx.messageDraft.count())).toBe(0)
  await must(cast.client, (o) => sendMessage(o, { threadId, text: 'Half a sentence.', files: [] }))
  expect(await read(cast.client, (o) => draftOf(o, clientId, place))).toBe('')
})

describe('somebody is away', () => {
  const times = { startsOn: '2026-05-15', startsAt: '08:00', endsOn: '2026-05-18', endsAt: '18:00' }
  const begins = new Date('2026-05-15T12:00:00Z')

  test('who stands in reads from its beginning to its end, and not a moment longer', async () => {
    await must(cast.guide, (o) => planAbsence(o, { coverId: otherGuide.membershipId, ...times }))
    expect(await inbox(otherGuide)).toHaveLength(0)
    const [work] = await read(cast.system, ({ tx }) =>
      tx.dueWork.findMany({ where: { kind: 'absence-begins' }, select: { id: true } }),
    )
    await runWork({ clinicId: cast.clinicId, id: work?.id ?? '' }, handlerOf, begins)
    expect(await inbox(otherGuide, begins)).toHaveLength(1)
    expect((await opened(otherGuide, begins))?.messages.length).toBeGreaterThan(2)
    const [absence] = await read(cast.guide, absencesOf, { now: begins })
    await must(cast.guide, (o) => endAbsence(o, { absenceId: absence?.id ?? '' }), begins)
    expect(await inbox(otherGuide, begins)).toHaveLength(0)
  })

  test('an absence is one’s own, by somebody of the same role, and two do not overlap', async () => {
    const plan = (coverId: string) =>
      act(cast.guide, (o) => planAbsence(o, { coverId, ...times }), { now })
    expect(await plan(cast.nurse.membershipId)).toMatchObject({
      refusal: { code: 'cover_not_fit' },
    })
    expect(await plan(cast.guide.membershipId)).toMatchObject({
      refusal: { code: 'cover_not_fit' },
    })
    expect(await plan(otherGuide.membershipId)).toMatchObject({ ok: true })
    expect(await plan(otherGuide.membershipId)).toMatchObject({ refusal: { code: 'already_away' } })
  })
})

describe('words in one’s own messages', () => {
  test('are found by the client, whatever their case, with a few words around them', async () => {
    expect(await found(cast.client, 'SWIMMING')).toMatchObject([
      { threadId, by: 'Client', excerpt: 'May I go swimming?' },
    ])
    expect(await found(cast.client, 'mountain')).toEqual([])
    expect(await found(cast.otherClient, 'swimming')).toEqual([])
  })

  test('are found by staff only in conversations that they opened, and each finding is in the record', async () => {
    const newer = await must(cast.client, (o) =>
      beginThread(o, { topic: 'question', text: 'Is marigold tea all right?', files: [] }),
    )
    const views = () =>
      read(
        cast.system,
        ({ tx }) => tx.auditEvent.count({ where: { kind: 'view', rowId: newer.threadId } }),
        { now },
      )
    expect(await found(cast.nurse, 'marigold')).toEqual([])
    await read(cast.nurse, (o) => conversationOf(o, newer.threadId), { now })
    const before = await views()
    expect(await found(cast.nurse, 'marigold')).toMatchObject([{ client: 'Client Example' }])
    expect(await views()).toBe(before + 1)
    expect(await found(otherGuide, 'swimming')).toEqual([])
    expect(await found(cast.administrator, 'swimming')).toEqual([])
  })
})
