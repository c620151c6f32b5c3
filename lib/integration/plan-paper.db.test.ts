import { beforeAll, expect, test } from 'vitest'
import { type Cast, castOf } from '@/lib/db/testing/cast'
import { testDatabase } from '@/lib/db/testing/database'
import { runWork } from '@/lib/jobs/run-work'
import { handlerOf } from '@/lib/jobs/handlers'
import { done } from '@/lib/kernel/outcome'
import { act, read } from '@/lib/kernel/run'
import { printed } from '@/lib/papers/printed'
import { textOfPdf } from '@/lib/papers/testing/read-pdf'
import { TUESDAY } from '@/lib/preparation/preparation.fixture'
import { dosed } from '@/lib/sessions/testing/session.fixture'
import { journalPaper } from './journal-files'
import { addStep, noteInsight, setIntention } from './plan-commands'
import { planPaper } from './plan-paper'
import { addHabit, addSupport } from './plan-parts'
import { chooseQuietNotes } from './quiet-notes'

await testDatabase()
let cast: Cast
const now = new Date('2026-05-16T14:00:00Z')
beforeAll(async () => {
  cast = await castOf('Pages', TUESDAY)
  await dosed(cast)
})

const long = 'A rather long line that says in many words what could be said in three of them. '

test('however much stands in a plan, its summary is one printed page with help on it', async () => {
  await act(cast.client, (o) => setIntention(o, { intention: long.repeat(20) }), { now })
  for (let at = 0; at < 9; at += 1) {
    await act(
      cast.client,
      (o) =>
        addStep(o, { title: long.slice(0, 200), firstAction: long, size: 'small', energy: 'low' }),
      { now },
    )
    await act(cast.client, (o) => noteInsight(o, { words: long.repeat(3) }), { now })
    await act(cast.client, (o) => addHabit(o, { cue: long, tinyAction: long, days: [] }), { now })
    await act(
      cast.client,
      (o) => addSupport(o, { kind: 'friend', contact: long.repeat(2), whatFor: long }),
      { now },
    )
  }
  const found = await read(cast.client, planPaper, { now })
  if (!found) throw new Error('No paper')
  const pages = textOfPdf(await printed(found.paper))
  expect(pages.slice(1)).toEqual([])
  expect(pages[0]).toContain('988')
  expect(await read(cast.otherClient, planPaper, { now })).toBeNull()
})

test('a journal as a paper has its words and its drawing', async () => {
  const entry = {
    id: 'one',
    writtenAt: now,
    question: 'What surprised you?',
    text: 'The lake was quiet.',
    beside: [],
    drawing: [
      { id: 'a', pen: 'fine', shade: 'ink', points: [0, 0, 500, 300] },
      { id: 'b', pen: 'broad', shade: 'clay', points: [10, 10] },
    ],
    voiceNotes: [{ id: 'v', seconds: 12, spokenAt: now }],
    replies: [{ name: 'Guide', at: now, text: 'Thank you.' }],
    putAway: false,
  } as const
  const about = {
    clientId: 'client',
    name: 'June',
    zone: 'America/New_York',
    at: now,
    letterhead: { name: 'Clinic', lines: [] },
  }
  const words = textOfPdf(await printed(journalPaper([entry], about))).join('\n')
  for (const said of ['What surprised you?', 'The lake was quiet.', '12 seconds', 'Thank you.'])
    expect(words).toContain(said)
})

/** The letters that wait to be sent, of this kind. */
const quietLetters = () =>
  read(cast.system, async ({ tx }) =>
    (
      await tx.outgoingMail.findMany({
        where: { clinicId: cast.clinicId },
        select: { subject: true },
      })
    ).filter(({ subject }) => subject.startsWith('A quiet note')),
  )

/** Does what quiet notes come due until then, each at its own moment. */
async function passUntil(until: string, house = cast) {
  for (let round = 0; round < 30; round += 1) {
    const [work] = await read(house.system, ({ tx }) =>
      tx.dueWork.findMany({
        where: {
          clinicId: house.clinicId,
          kind: { startsWith: 'quiet-note' },
          status: 'due',
          dueAt: { lte: new Date(until) },
        },
        select: { id: true, clinicId: true, dueAt: true },
        orderBy: { dueAt: 'asc' },
        take: 1,
      }),
    )
    if (!work) return
    await runWork({ id: work.id, clinicId: work.clinicId }, handlerOf, work.dueAt)
  }
}

const plannedNotes = (house = cast) =>
  read(house.system, ({ tx }) =>
    tx.dueWork.count({
      where: { clinicId: house.clinicId, kind: 'quiet-note', status: 'due' },
    }),
  )

test('a quiet note comes once a day, not on the session’s own day, not after the tenth, and never once switched off', async () => {
  const choose = (switchedOn: 'yes' | 'no', at: string) =>
    act(cast.client, (o) => chooseQuietNotes(o, { switchedOn, fromHour: 10, untilHour: 12 }), {
      now: new Date(at),
    })
  expect(await choose('yes', '2026-05-13T12:00:00Z')).toEqual(done(null))
  await choose('yes', '2026-05-13T12:30:00Z')
  await passUntil('2026-05-16T23:00:00Z')
  const until = (await quietLetters()).length
  await passUntil('2026-05-17T23:00:00Z')
  expect((await quietLetters()).length - until).toBe(1)
  await passUntil('2026-06-10T23:00:00Z')
  expect(await quietLetters()).toHaveLength(10)
  expect(await plannedNotes()).toBe(0)
  await choose('yes', '2026-06-11T12:00:00Z')
  expect(await plannedNotes()).toBe(0)
})

test('whoever switches them off in these days is left alone, and whoever switches them on then has them', async () => {
  const other = await castOf('Quietly', TUESDAY)
  await dosed(other)
  const choose = (switchedOn: 'yes' | 'no', at: string) =>
    act(other.client, (o) => chooseQuietNotes(o, { switchedOn, fromHour: 10, untilHour: 12 }), {
      now: new Date(at),
    })
  await choose('yes', '2026-05-16T12:00:00Z')
  expect(await plannedNotes(other)).toBe(1)
  await choose('no', '2026-05-16T13:00:00Z')
  await passUntil('2026-05-30T23:00:00Z', other)
  expect(await plannedNotes(other)).toBe(0)
})
